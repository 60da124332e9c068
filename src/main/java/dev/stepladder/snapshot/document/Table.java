package dev.stepladder.snapshot.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table for people, whose cells are parted as those of its heading are: by tabs, by two spaces or more, or by one. Where spaces part them, a cell is
 * what stands below its heading, since it may be empty.
 */
public final class Table {
    private static final Pattern HEADINGS = Pattern.compile("(?:^|(?<=  ))\\S+(?: \\S+)*");

    private Table() {}

    /** The lines, heading first; a cell that is empty keeps its place where tabs part the cells. */
    public static List<List<String>> rows(String text) {
        String heading =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String apart = heading.contains("\t") ? "\t" : heading.strip().contains("  ") ? " {2,}" : " ";
        if (apart.equals(" {2,}")) {
            List<Integer> starts =
                    HEADINGS.matcher(heading).results().map(MatchResult::start).toList();
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> cells(line, starts))
                    .toList();
        }
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> (apart.equals("\t") ? line : line.strip()).split(apart, -1))
                .map(cells -> Stream.of(cells).map(String::strip).toList())
                .toList();
    }

    /** The cells below headings as far as every one begins there; those behind a cell that is too long for its column are parted by spaces. */
    private static List<String> cells(String line, List<Integer> starts) {
        List<String> cells = new ArrayList<>();
        int column = 0;
        while (column + 1 < starts.size() && beginsAt(line, starts.get(column + 1))) {
            cells.add(part(line, starts.get(column), starts.get(column + 1)));
            column++;
        }
        String rest = part(line, starts.get(column), line.length());
        boolean isLast = column + 1 == starts.size();
        cells.addAll(isLast ? List.of(rest) : List.of(rest.split(" {2,}", -1)));
        return List.copyOf(cells);
    }

    private static boolean beginsAt(String line, int column) {
        return column > line.length() || line.charAt(column - 1) == ' ';
    }

    private static String part(String line, int from, int to) {
        return line.substring(Math.min(line.length(), from), Math.min(line.length(), to))
                .strip();
    }

    /** Where a heading stands; -1 if it is not there. */
    public static int column(List<List<String>> rows, String heading) {
        return rows.isEmpty() ? -1 : rows.get(0).indexOf(heading);
    }

    /** The cell of a column; empty if there is none. */
    public static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column);
    }
}
