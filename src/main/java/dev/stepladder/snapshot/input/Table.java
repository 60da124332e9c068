package dev.stepladder.snapshot.input;

import java.util.List;
import java.util.stream.Stream;

/** A table for people, whose cells are parted as those of its heading are: by tabs, by two spaces or more, or by one. */
final class Table {
    private Table() {}

    /** The lines, heading first; a cell that is empty keeps its place where tabs part the cells. */
    static List<List<String>> rows(String text) {
        String heading =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String apart = heading.contains("\t") ? "\t" : heading.strip().contains("  ") ? " {2,}" : " ";
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> (apart.equals("\t") ? line : line.strip()).split(apart, -1))
                .map(cells -> Stream.of(cells).map(String::strip).toList())
                .toList();
    }

    /** Where a heading stands; -1 if it is not there. */
    static int column(List<List<String>> rows, String heading) {
        return rows.isEmpty() ? -1 : rows.get(0).indexOf(heading);
    }

    /** The cell of a column; empty if there is none. */
    static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column);
    }
}
