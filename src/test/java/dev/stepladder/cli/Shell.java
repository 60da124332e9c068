package dev.stepladder.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs command lines in this JVM and writes down what a terminal would show. */
final class Shell {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** The day on which every test runs. */
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    private Shell() {}

    /** What one run printed and returned. */
    record Result(int exitCode, String out, String err) {}

    static Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Main(InputStream.nullInputStream(), out, err, TODAY).run(arguments);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a line such as {@code stepladder plan --from "1.19"}, whose first word is the command itself. */
    static Result runLine(String line) {
        List<String> words = words(line);
        return run(words.subList(1, words.size()).toArray(new String[0]));
    }

    /** The words of a line. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }

    /** The line, what it printed, errors marked by {@code !}, and its exit code unless that is 0. */
    static String transcript(String line, Result result) {
        StringBuilder text = new StringBuilder("$ ").append(line).append('\n').append(result.out());
        result.err()
                .lines()
                .forEach(message -> text.append("! ").append(message).append('\n'));
        if (result.exitCode() != 0) {
            text.append("exit code ").append(result.exitCode()).append('\n');
        }
        return text.toString();
    }
}
