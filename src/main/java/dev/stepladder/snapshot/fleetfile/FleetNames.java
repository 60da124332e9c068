package dev.stepladder.snapshot.fleetfile;

import java.util.Locale;

/** Names and texts as YAML writes them. Outputs hold any characters; a fleet file holds none that a terminal obeys. */
final class FleetNames {
    private FleetNames() {}

    /** A name that a fleet file can have, of one that a tool gave. */
    static String name(String given) {
        String plain = given.replaceAll("[^A-Za-z0-9._:@-]+", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        return plain.isEmpty() ? "unnamed" : plain;
    }

    /** A key: in quotes where YAML would take it for something else. */
    static String key(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9._-]*") && !name.matches("(?i)y|n|yes|no|on|off|true|false|null")
                ? name
                : quoted(name);
    }

    /** A text in quotes. */
    static String quoted(String text) {
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

    /** A text within a comment: on one line, without what a terminal obeys. */
    static String comment(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.appendCodePoint(isPlain(c) ? c : ' '));
        return plain.toString();
    }

    private static boolean isPlain(int c) {
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
