package dev.stepladder.upstream.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tables of a page: Markdown, and reStructuredText in grids, between lines of {@code =}, and as {@code list-table}. */
final class TextTables {
    private static final Pattern RULE = Pattern.compile("\\s*\\|?(\\s*:?-+:?\\s*\\|)*\\s*:?-+:?\\s*\\|?\\s*");
    private static final Pattern GRID = Pattern.compile("\\s*\\+([-=]+\\+)+\\s*");
    private static final Pattern SIMPLE = Pattern.compile("\\s*=+( +=+)+\\s*");
    private static final Pattern COLUMN = Pattern.compile("=+");

    private final List<String> lines;
    private final List<TextTable> tables = new ArrayList<>();

    private TextTables(String text) {
        this.lines = List.of(text.split("\r?\n", -1));
    }

    /** The tables, in the page's order. */
    static List<TextTable> of(String text) {
        TextTables reader = new TextTables(text);
        int at = 0;
        while (at < reader.lines.size()) {
            at = reader.next(at);
        }
        return reader.tables;
    }

    private int next(int at) {
        String line = lines.get(at);
        if (line.contains("|")
                && at + 1 < lines.size()
                && lines.get(at + 1).contains("|")
                && RULE.matcher(lines.get(at + 1)).matches()) {
            return markdown(at);
        }
        if (GRID.matcher(line).matches()) {
            return grid(at);
        }
        if (SIMPLE.matcher(line).matches()) {
            return simple(at);
        }
        return line.strip().startsWith(".. list-table::") ? list(at) : at + 1;
    }

    private void add(List<TextTable.Row> rows) {
        if (rows.size() > 1) {
            tables.add(new TextTable(rows));
        }
    }

    private int markdown(int at) {
        List<TextTable.Row> rows = new ArrayList<>();
        int end = at;
        while (end < lines.size() && lines.get(end).contains("|")) {
            if (end != at + 1) {
                String inner = lines.get(end).strip().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
                rows.add(row(end, List.of(inner.split("(?<!\\\\)\\|", -1))));
            }
            end++;
        }
        add(rows);
        return end;
    }

    private static TextTable.Row row(int at, List<String> cells) {
        return new TextTable.Row(at + 1, cells.stream().map(TextTable::plain).toList());
    }

    private int grid(int at) {
        List<TextTable.Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        int first = at + 1;
        int end = at + 1;
        while (end < lines.size()) {
            String line = lines.get(end).strip();
            if (GRID.matcher(line).matches()) {
                if (!cells.isEmpty()) {
                    rows.add(row(first, cells));
                }
                cells = new ArrayList<>();
                first = end + 1;
            } else if (line.startsWith("|")) {
                join(
                        cells,
                        List.of(line.replaceFirst("^\\|", "")
                                .replaceFirst("\\|$", "")
                                .split("\\|", -1)));
            } else {
                break;
            }
            end++;
        }
        add(rows);
        return end;
    }

    private static void join(List<String> cells, List<String> more) {
        for (int i = 0; i < more.size(); i++) {
            if (i < cells.size()) {
                cells.set(i, (cells.get(i) + " " + more.get(i).strip()).strip());
            } else {
                cells.add(more.get(i).strip());
            }
        }
    }

    /** The border gives the columns; a line whose first column is empty goes on with the row before. */
    private int simple(int at) {
        List<Integer> starts = new ArrayList<>();
        Matcher column = COLUMN.matcher(lines.get(at));
        while (column.find()) {
            starts.add(column.start());
        }
        List<TextTable.Row> rows = new ArrayList<>();
        int borders = 1;
        int end = at + 1;
        while (end < lines.size() && borders < 3) {
            String line = lines.get(end);
            if (SIMPLE.matcher(line).matches()) {
                borders++;
            } else if (line.isBlank()) {
                break;
            } else {
                List<String> cells = cut(line, starts);
                if (cells.get(0).isBlank() && !rows.isEmpty()) {
                    TextTable.Row last = rows.remove(rows.size() - 1);
                    List<String> joined = new ArrayList<>(last.cells());
                    join(joined, cells);
                    rows.add(row(last.line() - 1, joined));
                } else {
                    rows.add(row(end, cells));
                }
            }
            end++;
        }
        add(rows);
        return end;
    }

    private static List<String> cut(String line, List<Integer> starts) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = Math.min(line.length(), starts.get(i));
            int to = i + 1 < starts.size() ? Math.min(line.length(), starts.get(i + 1)) : line.length();
            cells.add(line.substring(from, to));
        }
        return cells;
    }

    /** A row begins with {@code * -}, each further cell with {@code -}. */
    private int list(int at) {
        List<TextTable.Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        int first = at;
        int end = at + 1;
        while (end < lines.size() && (lines.get(end).isBlank() || lines.get(end).startsWith(" "))) {
            String line = lines.get(end).strip();
            if (line.startsWith("* -")) {
                if (!cells.isEmpty()) {
                    rows.add(row(first, cells));
                }
                cells = new ArrayList<>(List.of(line.substring(3).strip()));
                first = end;
            } else if (line.startsWith("-") && !cells.isEmpty()) {
                cells.add(line.substring(1).strip());
            } else if (!line.isEmpty() && !cells.isEmpty()) {
                cells.set(cells.size() - 1, cells.get(cells.size() - 1) + " " + line);
            }
            end++;
        }
        if (!cells.isEmpty()) {
            rows.add(row(first, cells));
        }
        add(rows);
        return end;
    }
}
