package dev.stepladder.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the little JSON that reports need: objects of texts and whole numbers, one per line. */
final class Json {
    private Json() {}

    /** An object on one line; its values are texts, numbers and booleans. */
    static String object(Map<String, ?> fields) {
        return fields.entrySet().stream()
                .map(field -> text(field.getKey()) + ": " + value(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A list of values that are JSON already, one per line. */
    static String lines(List<String> values, String indent) {
        return values.isEmpty()
                ? "[]"
                : values.stream()
                        .collect(Collectors.joining(",\n" + indent + "  ", "[\n" + indent + "  ", "\n" + indent + "]"));
    }

    private static String value(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : text(value.toString());
    }

    static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
