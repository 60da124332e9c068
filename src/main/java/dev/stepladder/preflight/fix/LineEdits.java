package dev.stepladder.preflight.fix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.manifest.tree.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes to the lines of one file, collected first and made together, so that places stay those of the file as it was read. */
final class LineEdits {
    /** Thrown where the text at a place isn't what the object says; then nothing is changed. */
    static final class Unclear extends Exception {
        private static final long serialVersionUID = 1L;

        Unclear(String reason) {
            super(reason);
        }
    }

    /** One stretch of a line, and what stands there instead. */
    private record Edit(int start, int end, String text) {}

    private final List<String> lines;
    private final SortedMap<Integer, List<Edit>> edits = new TreeMap<>();

    /** Lines of a file; each may end in a carriage return. */
    LineEdits(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Writes another value, in the quotes of the old one. */
    void value(Places place, JsonNode value, String text) throws Unclear {
        int start = place.column() - 1;
        int end = end(place, value);
        int quotes = (end - start - value.asText().length()) / 2;
        edit(place, start + quotes, end - quotes, text);
    }

    /** Writes something else for a key and its value. */
    void field(Places place, String key, JsonNode value, String text) throws Unclear {
        edit(place, key(place, key), end(place, value), text);
    }

    /** Renames a key whose value begins on the same line or below. */
    void rename(Places value, String key, String text) throws Unclear {
        Places place = keyPlace(value, key);
        edit(place, place.column() - 1, place.column() - 1 + key.length(), text);
    }

    /** Puts a field before another one of the same mapping. */
    void before(Places value, String key, String field, boolean flow) throws Unclear {
        Places place = keyPlace(value, key);
        int start = place.column() - 1;
        String lineEnd = line(place).endsWith("\r") ? "\r\n" : "\n";
        String gap = flow ? ", " : lineEnd + " ".repeat(start);
        edit(place, start, start, field + gap);
    }

    /** Takes a key and its value away, with the line if nothing else stands on it. */
    void remove(Places place, String key, JsonNode value) throws Unclear {
        String line = line(place);
        int start = key(place, key);
        int end = end(place, value);
        String before = line.substring(0, start);
        String after = line.substring(end).strip();
        if (before.isBlank() && (after.isEmpty() || after.startsWith("#"))) {
            edit(place, 0, line.length(), after.isEmpty() ? "\0" : before + after);
        } else if (before.stripTrailing().endsWith(",")) {
            edit(place, before.stripTrailing().length() - 1, end, "");
        } else if (after.startsWith(",")) {
            int comma = line.indexOf(',', end) + 1;
            while (comma < line.length() && line.charAt(comma) == ' ') {
                comma++;
            }
            edit(place, start, comma, "");
        } else {
            throw new Unclear(key + " stands alone in its mapping");
        }
    }

    /** Whether a mapping is written in braces. */
    boolean isFlow(Places mapping) {
        String line = lines.get(mapping.line() - 1);
        return mapping.column() <= line.length() && line.charAt(mapping.column() - 1) == '{';
    }

    /** For each line, what stands there instead: none or several lines; lines that stay are left out. */
    SortedMap<Integer, List<String>> changed() {
        SortedMap<Integer, List<String>> changed = new TreeMap<>();
        edits.forEach((number, all) -> {
            StringBuilder line = new StringBuilder(lines.get(number));
            all.stream()
                    .sorted(Comparator.comparingInt(Edit::start).reversed())
                    .forEach(edit -> line.replace(edit.start(), edit.end(), edit.text()));
            String text = line.toString();
            changed.put(number, text.startsWith("\0") ? List.of() : List.of(text.split("\n", -1)));
        });
        return changed;
    }

    private void edit(Places place, int start, int end, String text) throws Unclear {
        List<Edit> here = edits.computeIfAbsent(place.line() - 1, number -> new ArrayList<>());
        for (Edit other : here) {
            if (start < other.end() && other.start() < end) {
                throw new Unclear("two changes meet at line " + place.line());
            }
        }
        here.add(new Edit(start, end, text));
    }

    private String line(Places place) {
        return lines.get(place.line() - 1);
    }

    /** Where a single value ends, if it stands there as the object says. */
    private int end(Places place, JsonNode value) throws Unclear {
        String line = line(place);
        int start = place.column() - 1;
        String text = value.asText();
        for (String quote : List.of("", "\"", "'")) {
            if (line.startsWith(quote + text + quote, start)) {
                return start + text.length() + 2 * quote.length();
            }
        }
        throw new Unclear("the value at line " + place.line() + " is not written as such");
    }

    private int key(Places value, String key) throws Unclear {
        Matcher keys = pattern(key).matcher(line(value).substring(0, value.column() - 1));
        int found = -1;
        while (keys.find()) {
            found = keys.start(1);
        }
        if (found < 0) {
            throw new Unclear(key + " does not stand before its value at line " + value.line());
        }
        return found;
    }

    /** The nearest place above a value at which its key stands. */
    private Places keyPlace(Places value, String key) throws Unclear {
        for (int number = value.line(); number >= 1 && number > value.line() - 20; number--) {
            String line = lines.get(number - 1);
            String before = number == value.line() ? line.substring(0, value.column() - 1) : line;
            Matcher keys = pattern(key).matcher(before);
            int found = -1;
            while (keys.find()) {
                found = keys.start(1);
            }
            if (found >= 0) {
                return new Places(number, found + 1, value.whole().fields(), List.of());
            }
        }
        throw new Unclear(key + " is not found above line " + value.line());
    }

    private static Pattern pattern(String key) {
        return Pattern.compile("(?<![\\w.-])(" + Pattern.quote(key) + ")\\s*:");
    }
}
