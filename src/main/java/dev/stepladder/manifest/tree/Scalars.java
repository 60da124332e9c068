package dev.stepladder.manifest.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Texts that stand for a value: with quotes, and without. */
final class Scalars {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** So many digits surely fit into an integer. */
    private static final int SURE = 9;

    private Scalars() {}

    /** What a text without quotes stands for: a number, a truth value, nothing, or itself. */
    static JsonNode plain(String text) {
        char first = text.charAt(0);
        if (first >= '0' && first <= '9') {
            return number(text, 0);
        }
        if (first == '-' && text.length() > 1) {
            char second = text.charAt(1);
            if (second >= '0' && second <= '9') {
                return number(text, 1);
            }
            return word(text, second == '.');
        }
        if (first == '.' || first == '+') {
            char second = text.length() > 1 ? text.charAt(1) : ' ';
            return word(text, (second >= '0' && second <= '9') || second == '.' || "iInN".indexOf(second) >= 0);
        }
        return switch (text) {
            case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON" -> NODES.booleanNode(true);
            case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF" -> NODES.booleanNode(false);
            case "null", "Null", "NULL", "~" -> NODES.nullNode();
            default -> NODES.textNode(text);
        };
    }

    private static JsonNode word(String text, boolean inDoubt) {
        if (inDoubt) {
            throw new Cursor.Unusual();
        }
        return NODES.textNode(text);
    }

    /** A text that begins like a number: a whole one, a simple fraction, or for sure no number. */
    private static JsonNode number(String text, int start) {
        int dots = 0;
        boolean digits = true;
        boolean inDoubt = true;
        for (int i = start; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '.') {
                dots++;
            } else if (each < '0' || each > '9') {
                digits = false;
                // No number of YAML has these, in whatever base it is written.
                inDoubt &= "0123456789abcdefABCDEFxXoO_:+-".indexOf(each) >= 0;
            }
        }
        if (digits && dots == 0 && text.length() - start <= SURE && (text.charAt(start) != '0' || text.length() == 1)) {
            return NODES.numberNode(Integer.parseInt(text));
        }
        if (digits && dots == 1 && text.charAt(text.length() - 1) != '.' && text.length() <= SURE) {
            return NODES.numberNode(Double.parseDouble(text));
        }
        return word(text, digits ? dots < 2 : inDoubt);
    }

    /** A text in quotes that ends in its line; the cursor goes behind it. */
    static String quoted(Cursor cursor) {
        char quote = cursor.here();
        cursor.forward(1);
        int start = cursor.at();
        StringBuilder text = new StringBuilder();
        while (true) {
            char each = cursor.here();
            if (each == '\n' || each == '\t') {
                throw new Cursor.Unusual();
            }
            if (each == quote) {
                if (quote == '"' || cursor.ahead(1) != '\'') {
                    text.append(cursor.from(start));
                    cursor.forward(1);
                    return text.toString();
                }
                text.append(cursor.from(start)).append('\'');
                cursor.forward(2);
                start = cursor.at();
            } else if (each == '\\' && quote == '"') {
                text.append(cursor.from(start)).append(escaped(cursor.ahead(1)));
                cursor.forward(2);
                start = cursor.at();
            } else {
                cursor.forward(1);
            }
        }
    }

    private static char escaped(char code) {
        return switch (code) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '"', '\\' -> code;
            default -> throw new Cursor.Unusual();
        };
    }
}
