package dev.stepladder.follow.patch;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.WrittenAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unified diff of one file, as {@code git apply} takes it: three lines of context, line ends as they are, a missing one at the end of the file marked.
 */
public final class PatchText {
    private static final int CONTEXT = 3;
    private static final Pattern VERSION = Pattern.compile("v?[0-9]+(?:\\.[0-9]+)+[A-Za-z0-9._+-]*");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+\\.[0-9]+");

    private final String name;
    private final List<String> lines;
    private final SortedMap<Integer, String> changed = new TreeMap<>();
    private final String fix;
    private final Diagnostics problems;

    private PatchText(String name, String text, String fix, Diagnostics problems) {
        this.name = name;
        this.lines = lines(text);
        this.fix = fix;
        this.problems = problems;
    }

    /**
     * The diff; empty if nothing changes or if a line does not have its old value.
     *
     * @param name the path of the file in the repository
     * @param text its content
     * @param edits of this file
     * @param fix what to do where a line has another value
     */
    public static String of(String name, String text, List<LineEdit> edits, String fix, Diagnostics problems) {
        PatchText patch = new PatchText(name, text, fix, problems);
        edits.forEach(patch::edit);
        return patch.changed.isEmpty() || problems.hasErrors() ? "" : patch.diff();
    }

    /** Whether a line of a file has a value, behind its key. */
    public static boolean holds(String text, WrittenAt at, String value) {
        List<String> lines = lines(text);
        if (value.isEmpty() || at.line() > lines.size()) {
            return false;
        }
        String line = lines.get(at.line() - 1);
        return valueIn(line, afterKey(line, at.key()), value).isPresent();
    }

    /** Lines with their line ends; git ends lines at line feeds alone. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            lines.add(text.substring(from, to + 1));
            from = to + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private void edit(LineEdit edit) {
        WrittenAt at = edit.at();
        int index = at.line() - 1;
        if (index >= lines.size()) {
            refuse(at, "the file ends at line " + lines.size(), fix);
            return;
        }
        String line = changed.getOrDefault(index, lines.get(index));
        int from = afterKey(line, at.key());
        Optional<Integer> value = valueIn(line, from, at.value());
        if (value.isEmpty()) {
            Matcher other = VERSION.matcher(line);
            boolean done = valueIn(line, from, edit.to()).isPresent();
            refuse(
                    at,
                    done
                            ? "found %s, the new value, in it".formatted(edit.to())
                            : other.find(from) ? "found " + other.group() : "found no version in it",
                    fix);
            return;
        }
        int start = value.get();
        if (from == 0 && valueIn(line, start + 1, at.value()).isPresent()) {
            refuse(at, "found it twice", "add the key before the value to the line in the fleet file, and make the plan again");
            return;
        }
        changed.put(
                index,
                line.substring(0, start)
                        + inPlace(edit.to(), line, start)
                        + line.substring(start + at.value().length()));
    }

    /** In quotes if it stands alone and would be read as a number: 1.30 is 1.3. */
    private static String inPlace(String value, String line, int start) {
        boolean alone = start > 0 && Character.isWhitespace(line.charAt(start - 1));
        return alone && NUMBER.matcher(value).matches() ? '"' + value + '"' : value;
    }

    /** Where a value begins that stands behind a place of a line, and in no comment. */
    private static Optional<Integer> valueIn(String line, int from, String value) {
        int end = comment(line);
        Matcher found = token(value).matcher(line).region(Math.min(from, end), end);
        found.useTransparentBounds(true);
        return value.isEmpty() || !found.find() ? Optional.empty() : Optional.of(found.start());
    }

    /** Where the comment of a line begins: behind a space, outside of quotes; the line's length if it has none. */
    private static int comment(String line) {
        char open = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean apart = i == 0 || Character.isWhitespace(line.charAt(i - 1));
            if (open != 0) {
                open = c == open ? 0 : open;
            } else if (c == '"' || (c == '\'' && line.indexOf(c, i + 1) > 0)) {
                open = c;
            } else if (apart && (c == '#' || line.startsWith("//", i))) {
                return i;
            }
        }
        return line.length();
    }

    /** The value as a word: 1.2 is no part of 1.20, nor of 1.2.3. */
    private static Pattern token(String value) {
        return Pattern.compile("(?<![A-Za-z0-9._+-])" + Pattern.quote(value) + "(?![A-Za-z0-9_+-]|\\.[0-9])");
    }

    /** Where the search for the value begins: behind its key, or at the line's start if the key is in an earlier line. */
    private static int afterKey(String line, String key) {
        if (key.isEmpty()) {
            return 0;
        }
        Matcher word = Pattern.compile("(?<![A-Za-z0-9_-])" + Pattern.quote(key) + "(?![A-Za-z0-9_-])")
                .matcher(line);
        return word.find() ? word.end() : 0;
    }

    private void refuse(WrittenAt at, String found, String remedy) {
        problems.error(
                new Place(at.file(), at.line(), 0),
                "line does not have the value %s%s"
                        .formatted(at.value(), at.key().isEmpty() ? "" : " of " + at.key()),
                found,
                remedy);
    }

    private String diff() {
        StringBuilder out = new StringBuilder();
        out.append("diff --git ").append(quoted("a/" + name)).append(' ').append(quoted("b/" + name));
        out.append("\n--- ").append(heading("a/" + name)).append("\n+++ ").append(heading("b/" + name));
        out.append('\n');
        List<Integer> rest = new ArrayList<>(changed.keySet());
        while (!rest.isEmpty()) {
            int from = Math.max(0, rest.get(0) - CONTEXT);
            int last = rest.remove(0);
            while (!rest.isEmpty() && rest.get(0) - last <= 2 * CONTEXT) {
                last = rest.remove(0);
            }
            hunk(from, Math.min(lines.size(), last + CONTEXT + 1), out);
        }
        return out.toString();
    }

    private void hunk(int from, int to, StringBuilder out) {
        String range = "%s,%s".formatted(from + 1, to - from);
        out.append("@@ -%s +%s @@\n".formatted(range, range));
        int i = from;
        while (i < to) {
            int end = i;
            while (end < to && changed.containsKey(end)) {
                end++;
            }
            for (int old = i; old < end; old++) {
                line('-', lines.get(old), out);
            }
            for (int now = i; now < end; now++) {
                line('+', Optional.ofNullable(changed.get(now)).orElseThrow(), out);
            }
            if (end == i) {
                line(' ', lines.get(i), out);
                end = i + 1;
            }
            i = end;
        }
    }

    private static void line(char sign, String line, StringBuilder out) {
        out.append(sign).append(line);
        if (!line.endsWith("\n")) {
            out.append("\n\\ No newline at end of file\n");
        }
    }

    /** A name in the lines before the hunks ends at a tab if it has a space. */
    private static String heading(String path) {
        String quoted = quoted(path);
        return quoted.equals(path) && path.contains(" ") ? path + "\t" : quoted;
    }

    /** A name as git writes it: in quotes if it has quotes, backslashes or control characters. */
    private static String quoted(String path) {
        StringBuilder out = new StringBuilder();
        path.chars()
                .forEach(c -> out.append(
                        c == '"' || c == '\\'
                                ? "\\" + (char) c
                                : c < ' ' || c == 0x7F
                                        ? String.format(Locale.ROOT, "\\%03o", c)
                                        : String.valueOf((char) c)));
        return out.toString().equals(path) ? path : '"' + out.toString() + '"';
    }
}
