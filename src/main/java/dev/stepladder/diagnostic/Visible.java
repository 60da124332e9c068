package dev.stepladder.diagnostic;

import java.util.Locale;

/**
 * Texts of others with every character visible that a terminal would obey, or that would show other characters in another order: ESC, BEL, CR,
 * marks of the direction of writing. Such a character becomes its escape, as in <code>\u001b</code>.
 */
public final class Visible {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Visible() {}

    /** A text that may have several lines. */
    public static String text(String text) {
        return escaped(text, true);
    }

    /** A text for one line; line ends and tabs are escaped as well, so that it cannot look like a line of ours. */
    public static String line(String text) {
        return escaped(text, false);
    }

    private static String escaped(String text, boolean lines) {
        if (text.codePoints().noneMatch(c -> isHidden(c, lines))) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!isHidden(c, lines)) {
                visible.appendCodePoint(c);
            } else if (c == '\n') {
                visible.append("\\n");
            } else {
                visible.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return visible.toString();
    }

    private static boolean isHidden(int c, boolean lines) {
        if (c == '\n' || c == '\t') {
            return !lines;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || (type == Character.FORMAT && c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER)
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
