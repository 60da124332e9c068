package dev.stepladder.attack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;

/** Small changes of a text, drawn by a seed, so that what they break can be repeated. */
final class Mutation {
    /** Pieces that have broken readers: of numbers, names, YAML, shells and terminals. */
    private static final List<String> PIECES = List.of(
            "1e99999992147483648",
            "99999999999999999999",
            "-1",
            "0x7fffffff",
            "\"\"",
            "''",
            "{}",
            "[]",
            "null",
            "~",
            "true",
            "*",
            "&a",
            "!!binary",
            "---\n",
            "...",
            "\t",
            "\n",
            "\u0000",
            "\u001b[31m",
            "\u202e",
            "\ufeff",
            "\u00e9",
            "$(id)",
            "../../x",
            "2026-02-30",
            "PT99999999999H",
            "+999999999-12-31",
            "1.20 - ",
            ">=1.20 <",
            "||",
            "1.2.3.4.5.6",
            "v",
            "{unit}",
            "{",
            "}",
            "[",
            "]",
            ": ",
            "- ",
            "#");

    private final Random random;

    Mutation(long seed) {
        this.random = new Random(seed);
    }

    /** The text with one to four changes. */
    byte[] of(String text) {
        String changed = text;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            changed = change(changed);
        }
        byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(20) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String change(String text) {
        String[] lines = text.split("\n", -1);
        int line = random.nextInt(lines.length);
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(12));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + piece + text.substring(at);
            case 2 -> text.substring(0, at) + piece + text.substring(end);
            case 3 -> without(lines, line);
            case 4 -> withLine(lines, line, Optional.of(lines[random.nextInt(lines.length)]));
            case 5 ->
                withLine(
                        lines,
                        line,
                        Optional.of(lines[line].replaceFirst(":.*", ": " + Matcher.quoteReplacement(piece))));
            default -> text.substring(0, at);
        };
    }

    private static String without(String[] lines, int line) {
        return withLine(lines, line, Optional.empty());
    }

    private static String withLine(String[] lines, int line, Optional<String> instead) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            if (i != line) {
                text.append(lines[i]).append('\n');
            } else {
                instead.ifPresent(other -> text.append(other).append('\n'));
            }
        }
        return text.toString();
    }
}
