package dev.stepladder.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows and columns of text, to be written in one of several forms.
 *
 * @param header the columns' names
 * @param rows each as long as the header
 */
public record TextGrid(List<String> header, List<List<String>> rows) {
    public TextGrid {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(
                        "row of %s under %s columns: %s".formatted(row.size(), header.size(), row));
            }
        }
    }

    /** The forms of a grid. */
    public enum Form {
        /** For the terminal: columns lined up, a heading in capitals. */
        TABLE,
        /** RFC 4180. */
        CSV,
        /** A table of GitHub's Markdown. */
        MARKDOWN
    }

    /** The grid in one form; ends in a line end. */
    public String draw(Form form) {
        return switch (form) {
            case TABLE -> table();
            case CSV ->
                lines(Stream.concat(Stream.of(header), rows.stream())
                        .map(row -> row.stream().map(TextGrid::quoted).collect(Collectors.joining(","))));
            case MARKDOWN -> markdown();
        };
    }

    private String table() {
        List<List<String>> all = new ArrayList<>(List.of(header));
        all.addAll(rows);
        List<Integer> widths = IntStream.range(0, header.size())
                .mapToObj(column -> all.stream()
                        .mapToInt(row -> length(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
        return lines(all.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> row.get(column) + " ".repeat(widths.get(column) - length(row.get(column))))
                        .collect(Collectors.joining("  "))
                        .stripTrailing()));
    }

    private String markdown() {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.add(header.stream().map(name -> "---").toList());
        all.addAll(rows);
        return lines(all.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |"))));
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A cell by RFC 4180; a cell that a spreadsheet would run as a formula gets an apostrophe in front. */
    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
