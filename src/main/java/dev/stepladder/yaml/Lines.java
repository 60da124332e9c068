package dev.stepladder.yaml;

import dev.stepladder.diagnostic.Place;
import java.util.List;

/** A text by lines, as YAML counts them, with columns in Unicode characters. */
public record Lines(List<String> lines) {
    private static final String BREAK = "\r\n|[\n\r\u0085\u2028\u2029]";

    public Lines {
        lines = List.copyOf(lines);
    }

    public static Lines of(String text) {
        return new Lines(List.of(text.split(BREAK, -1)));
    }

    /** The place just after the last character. */
    Place end(String file) {
        String last = lines.get(lines.size() - 1);
        return new Place(file, lines.size(), last.codePointCount(0, last.length()) + 1);
    }

    /** Whether nothing but white space stands before this place in its line. */
    boolean isFirst(Place place) {
        if (place.line() < 1 || place.line() > lines.size()) {
            return false;
        }
        String line = lines.get(place.line() - 1);
        int before = Math.min(place.column() - 1, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, Math.max(0, before)))
                .isBlank();
    }

    /** Whether a quote stands at this place. */
    boolean isQuoted(Place place) {
        if (place.line() < 1 || place.line() > lines.size() || place.column() < 1) {
            return false;
        }
        String line = lines.get(place.line() - 1);
        if (place.column() > line.codePointCount(0, line.length())) {
            return false;
        }
        char first = line.charAt(line.offsetByCodePoints(0, place.column() - 1));
        return first == '"' || first == '\'';
    }
}
