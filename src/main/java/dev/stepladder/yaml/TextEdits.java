package dev.stepladder.yaml;

import dev.stepladder.diagnostic.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Edits of a YAML text at the places of its nodes. Every byte that no edit names stays: comments, order, quotes, blank lines.
 *
 * <p>All places are those of the text before the edits. Two edits at one place keep the order in which they were made.
 */
public final class TextEdits {
    /** A piece of the old text, by offsets, and what takes its place. */
    private record Edit(int from, int to, String text) {}

    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();

    public TextEdits(String text) {
        this.text = text;
        lineStarts.add(0);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lineStarts.add(i + 1);
            }
        }
    }

    /** Puts a value in the place of another, in the quotes that the old one has; a value without quotes gets none. */
    public void replace(Node.Scalar old, String now) {
        int from = offset(old.place());
        char first = text.charAt(from);
        boolean quoted = first == '"' || first == '\'';
        edits.add(new Edit(from, end(old), quoted ? first + now + first : now));
    }

    /** Puts YAML in the place of a value and its quotes. */
    public void replaceWhole(Node.Scalar old, String yaml) {
        edits.add(new Edit(offset(old.place()), end(old), yaml));
    }

    /** A value as it is written, with its quotes. */
    public String written(Node.Scalar value) {
        return text.substring(offset(value.place()), end(value));
    }

    private int end(Node.Scalar value) {
        int from = offset(value.place());
        char quote = text.charAt(from);
        if (quote != '"' && quote != '\'') {
            return from + value.text().length();
        }
        int end = from + 1;
        while (text.charAt(end) != quote) {
            end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    /** Puts text before a node. */
    public void before(Place place, String added) {
        int at = offset(place);
        edits.add(new Edit(at, at, added));
    }

    /** Puts whole lines before the line of a place. */
    public void linesBefore(Place place, String lines) {
        int at = lineStarts.get(place.line() - 1);
        edits.add(new Edit(at, at, lines));
    }

    /** Puts whole lines behind a block: behind the last line, counted from this one on, that is indented further than so many spaces. */
    public void linesBehind(int line, int indent, String lines) {
        int after = endOfBlock(line, indent);
        boolean unended = after == text.length() && !text.isEmpty() && !text.endsWith("\n");
        edits.add(new Edit(after, after, (unended ? "\n" : "") + lines));
    }

    /** Puts text behind the last entry of a mapping or list in brackets, with a comma if there is one. */
    public void last(Node flow, String added) {
        int close = closing(offset(flow.place()));
        int at = close;
        while (Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        char before = text.charAt(at - 1);
        boolean first = before == '{' || before == '[';
        edits.add(new Edit(at, at, first ? added : before == ',' ? " " + added : ", " + added));
    }

    /** Whether a mapping or list is written in brackets. */
    public boolean isFlow(Node node) {
        char first = text.charAt(offset(node.place()));
        return first == '{' || first == '[';
    }

    /** Whether nothing but white space stands before a place in its line. */
    public boolean isFirst(Place place) {
        return text.substring(lineStarts.get(place.line() - 1), offset(place)).isBlank();
    }

    /** The text after all edits. */
    public String text() {
        StringBuilder result = new StringBuilder();
        int done = 0;
        for (Edit edit :
                edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList()) {
            result.append(text, done, edit.from()).append(edit.text());
            done = edit.to();
        }
        return result.append(text, done, text.length()).toString();
    }

    /** The offset of the bracket that closes the one at an offset. Brackets in quotes and comments do not count. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            } else if (c == '"' || (c == '\'' && !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                i++;
                while (text.charAt(i) != c) {
                    i += c == '"' && text.charAt(i) == '\\' ? 2 : 1;
                }
            } else if (c == '#' && Character.isWhitespace(text.charAt(i - 1))) {
                i = text.indexOf('\n', i);
            }
        }
        throw new IllegalArgumentException("bracket at offset %s is never closed".formatted(open));
    }

    private int endOfBlock(int line, int indent) {
        int last = line;
        for (int i = line + 1; i <= lineStarts.size(); i++) {
            String next = line(i);
            if (next.isBlank() || next.stripLeading().startsWith("#")) {
                continue;
            }
            if (next.length() - next.stripLeading().length() <= indent) {
                break;
            }
            last = i;
        }
        return last < lineStarts.size() ? lineStarts.get(last) : text.length();
    }

    /** Puts another text in the place of what a pattern finds first in a line; nothing if it finds nothing. */
    public void inLine(int number, Pattern old, String now) {
        Matcher found = old.matcher(line(number));
        if (found.find()) {
            int start = lineStarts.get(number - 1);
            edits.add(new Edit(start + found.start(), start + found.end(), now));
        }
    }

    private String line(int number) {
        int from = lineStarts.get(number - 1);
        int to = number < lineStarts.size() ? lineStarts.get(number) - 1 : text.length();
        return text.substring(from, to);
    }

    /** Columns count characters as people see them, of which some take two places in a Java text. */
    private int offset(Place place) {
        return text.offsetByCodePoints(lineStarts.get(place.line() - 1), place.column() - 1);
    }
}
