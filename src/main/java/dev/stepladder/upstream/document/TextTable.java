package dev.stepladder.upstream.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of a page.
 *
 * @param rows the first is the header; each row has as many cells as the header
 */
record TextTable(List<Row> rows) {
    /**
     * A line of a table.
     *
     * @param line where it begins, counted from 1
     * @param cells texts without markup
     */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /** As many cells as asked for; missing ones are empty. */
        Row wide(int columns) {
            List<String> wide = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
            while (wide.size() < columns) {
                wide.add("");
            }
            return new Row(line, wide);
        }
    }

    TextTable {
        int columns = rows.get(0).cells().size();
        rows = rows.stream().map(row -> row.wide(columns)).toList();
    }

    Row header() {
        return rows.get(0);
    }

    List<Row> body() {
        return rows.subList(1, rows.size());
    }

    /** Rows as columns. */
    TextTable turned() {
        return new TextTable(IntStream.range(0, header().cells().size())
                .mapToObj(column -> new Row(
                        header().line(),
                        rows.stream().map(row -> row.cells().get(column)).toList()))
                .toList());
    }

    /** A cell as readers see it: without links, roles, emphasis and code marks. */
    static String plain(String cell) {
        return cell.replaceAll("<br ?/?>", ", ")
                .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll(":[a-z-]+:`([^`<]*)[^`]*`", "$1")
                .replaceAll("`([^`<]*?) ?<[^`]*>`__?", "$1")
                .replaceAll("`([^`]*)`_", "$1")
                .replaceAll("[`]|\\*\\*|\\\\(?=[<>*_])", "")
                .strip();
    }

    /** The header's cells, for messages. */
    String columns() {
        return header().cells().stream()
                .map(cell -> cell.isEmpty() ? "(none)" : cell)
                .collect(Collectors.joining(" | "));
    }
}
