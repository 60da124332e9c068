package dev.stepladder.report.terminal;

import java.util.regex.Pattern;

/** A word of a command line as it is pasted into a shell. */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:,@%+=-]+");

    private ShellWord() {}

    /** The word, in single quotes if a shell would read something else. */
    public static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
