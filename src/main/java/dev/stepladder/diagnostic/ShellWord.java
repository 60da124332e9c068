package dev.stepladder.diagnostic;

import java.util.regex.Pattern;

/**
 * A text as one word of a POSIX shell, for commands that are printed to be pasted. A text with characters that cannot be seen is written with escapes,
 * in the quotes <code>$'...'</code> of bash and zsh.
 */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:,@%+=-]+");

    private ShellWord() {}

    /** The text as it is, or in single quotes if a shell would take any of its characters for more than itself. */
    public static String of(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        String visible = Visible.line(text.replace("\\", "\\\\").replace("'", "\\'"));
        return Visible.line(text).equals(text) ? "'" + text.replace("'", "'\\''") + "'" : "$'" + visible + "'";
    }
}
