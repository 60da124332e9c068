package dev.stepladder.diagnostic;

import java.util.regex.Pattern;

/** A text as one word of a POSIX shell, for commands that are printed to be pasted. */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:,@%+=-]+");

    private ShellWord() {}

    /** The text as it is, or in single quotes if a shell would take any of its characters for more than itself. */
    public static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
