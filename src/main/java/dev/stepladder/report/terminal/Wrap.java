package dev.stepladder.report.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks text at spaces. A word that is longer than a line stays whole, on a line of its own. */
public final class Wrap {
    private Wrap() {}

    /** The lines of a text; one at least, which is empty for an empty text. Spaces at its beginning stay. */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String words = text.stripLeading();
        StringBuilder line = new StringBuilder(text.substring(0, text.length() - words.length()));
        boolean begun = false;
        for (String word : words.split(" ", -1)) {
            if (begun && length(line.toString()) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text with later lines indented; ends in a line end. */
    public static String hanging(String text, int indent, int width) {
        return String.join("\n" + " ".repeat(indent), broken(text, indent, width)) + "\n";
    }

    /** Each line of a text broken by itself: its other lines are indented by two more. */
    public static String paragraphs(String text, int width) {
        return text.lines()
                .map(line -> hanging(
                        line, Math.min(line.length() - line.stripLeading().length() + 2, width / 2), width))
                .collect(Collectors.joining());
    }

    private static List<String> broken(String text, int indent, int width) {
        List<String> first = lines(text, width);
        if (first.size() == 1) {
            return first;
        }
        List<String> lines = new ArrayList<>(List.of(first.get(0)));
        lines.addAll(lines(text.substring(first.get(0).length()).stripLeading(), width - indent));
        return lines;
    }

    /** The longest word of a text. */
    static int longestWord(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToInt(Wrap::length).max().orElse(0);
    }

    /** The columns that a text takes. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
