package dev.stepladder.yaml;

import java.util.Locale;

/** Keys and texts as YAML writes them. Inputs hold any characters; a file that we write holds none that a terminal obeys. */
public final class YamlText {
    private YamlText() {}

    /** A key: in quotes where YAML would take it for something else. */
    public static String key(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9._-]*") && !name.matches("(?i)y|n|yes|no|on|off|true|false|null")
                ? name
                : quoted(name);
    }

    /** A text in quotes. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (isPlain(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return quoted.append('"').toString();
    }

    /** Whether a character is a visible one or a space. */
    public static boolean isPlain(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
