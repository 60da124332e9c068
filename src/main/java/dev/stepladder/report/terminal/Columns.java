package dev.stepladder.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows in columns, within a width.
 *
 * <p>If all columns fit, each is as wide as its longest cell. Else the widest ones are narrowed, and their cells wrapped at spaces, down to their longest
 * word. A cell that is wider than its column's limit runs on over the empty cells to its right; where they are not empty, they move to a line
 * below.
 */
public final class Columns {
    private static final int GAP = 2;

    private final Style style;
    private final int indent;
    private final List<Integer> limits;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int reason = -1;

    /**
     * Columns without rows.
     *
     * @param indent the columns left of the first one
     * @param limits of each column, the widest that it may be
     */
    public Columns(Style style, int indent, List<Integer> limits) {
        this.style = style;
        this.indent = indent;
        this.limits = List.copyOf(limits);
    }

    /** A text in a tone. */
    public record Cell(String text, Tone tone) {
        public static Cell of(String text) {
            return new Cell(text, Tone.PLAIN);
        }
    }

    /**
     * The same, with a column for long texts. Right of a cell that runs on, it begins below that cell, and has the room of both.
     *
     * @param column counted from 0
     */
    public Columns reasonIn(int column) {
        reason = column;
        return this;
    }

    /** Adds a row with a cell for each column. */
    public void row(List<Cell> cells) {
        if (cells.size() != limits.size()) {
            throw new IllegalArgumentException("%s cells in %s columns".formatted(cells.size(), limits.size()));
        }
        rows.add(cells.stream()
                .map(cell -> new Cell(style.say(cell.text()), cell.tone()))
                .toList());
    }

    /** Adds a row of plain cells. */
    public void row(String... cells) {
        row(IntStream.range(0, cells.length)
                .mapToObj(column -> Cell.of(cells[column]))
                .toList());
    }

    /** The rows, each ending in a line end. */
    public String draw() {
        int[] widths = widths();
        return rows.stream().map(row -> draw(row, widths)).collect(Collectors.joining());
    }

    private int[] widths() {
        int[] widths = new int[limits.size()];
        int[] least = new int[limits.size()];
        for (List<Cell> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                String text = row.get(column).text();
                int limit = limits.get(column);
                if (Wrap.length(text) <= limit) {
                    widths[column] = Math.max(widths[column], Wrap.length(text));
                    least[column] = Math.max(least[column], Wrap.longestWord(text));
                }
            }
        }
        int over = sum(widths) - (style.width() - indent);
        while (over > 0) {
            int widest = -1;
            for (int column = 0; column < widths.length; column++) {
                if (widths[column] > least[column] && (widest < 0 || widths[column] > widths[widest])) {
                    widest = column;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
            over--;
        }
        return widths;
    }

    /** The columns of a whole line, without the indent. Empty columns take none. */
    private static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width > 0 ? width + GAP : 0;
        }
        return Math.max(0, sum - GAP);
    }

    private String draw(List<Cell> row, int[] widths) {
        List<Line> lines = new ArrayList<>(List.of(new Line()));
        int offset = indent;
        for (int column = 0; column < widths.length; column++) {
            Cell cell = row.get(column);
            int width = widths[column];
            boolean runsOn = Wrap.length(cell.text()) > limits.get(column);
            if (runsOn && column + 1 == reason) {
                int below = put(lines, 0, offset, List.of(cell.text()), cell.tone());
                Cell next = row.get(reason);
                int room = width + (width > 0 ? GAP : 0) + widths[reason];
                put(lines, below, offset, Wrap.lines(next.text(), Math.max(room, 1)), next.tone());
                offset += room + GAP;
                column++;
            } else if (width > 0 || runsOn) {
                int room = runsOn ? limits.get(column) : width;
                put(lines, 0, offset, Wrap.lines(cell.text(), room), cell.tone());
                offset += width > 0 ? width + GAP : 0;
            }
        }
        return lines.stream().map(line -> line.text().stripTrailing() + "\n").collect(Collectors.joining());
    }

    /** Writes lines from one line and column on; how many there are. A line that already reaches there gets them below. */
    private int put(List<Line> lines, int from, int offset, List<String> texts, Tone tone) {
        int first = from;
        while (first < lines.size()
                && lines.get(first).length() > Math.max(offset - GAP, 0)
                && !texts.get(0).isEmpty()) {
            first++;
        }
        for (int i = 0; i < texts.size(); i++) {
            while (lines.size() <= first + i) {
                lines.add(new Line());
            }
            lines.get(first + i).put(offset, texts.get(i), tone);
        }
        return first - from + texts.size();
    }

    /** One line, filled from left to right. */
    private final class Line {
        private final StringBuilder text = new StringBuilder();
        private int length;

        int length() {
            return length;
        }

        String text() {
            return text.toString();
        }

        void put(int offset, String piece, Tone tone) {
            if (piece.isEmpty()) {
                return;
            }
            int space = Math.max(0, offset - length);
            text.append(" ".repeat(space)).append(style.paint(piece, tone));
            length += space + Wrap.length(piece);
        }
    }
}
