package dev.stepladder.diagnostic;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a text that a user can open.
 *
 * @param file the file as the user names it, or a word for an input without a file, such as {@code command line}
 * @param line counted from 1; 0 for the file as a whole
 * @param column counted from 1; 0 for the line as a whole
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    private static final Pattern WRITTEN = Pattern.compile("(.+):([0-9]{1,9}):([0-9]{1,9})");

    public Place {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("place before the text: %s:%s".formatted(line, column));
        }
    }

    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** The place that {@link #toString} wrote so. */
    public static Place parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches()
                ? new Place(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)))
                : of(text);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as compilers write it; without the parts that are 0. */
    @Override
    public String toString() {
        String shown = Visible.line(file);
        if (line == 0) {
            return shown;
        }
        return column == 0 ? shown + ":" + line : shown + ":" + line + ":" + column;
    }
}
