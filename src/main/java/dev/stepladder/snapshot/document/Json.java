package dev.stepladder.snapshot.document;

import com.fasterxml.jackson.databind.JsonNode;

/** Values of an output, by their keys; what is not there or of another kind reads as empty. */
public final class Json {
    /** No name or version is longer; what is, was meant for something else. */
    private static final int LONGEST = 300;

    private Json() {}

    /** A text on a path of keys. */
    public static String text(JsonNode node, String... keys) {
        JsonNode at = node;
        for (String key : keys) {
            at = at.path(key);
        }
        String text = at.isValueNode() && !at.isNull() ? at.asText() : "";
        return text.length() > LONGEST ? "" : text.strip();
    }

    /** The first of several keys that is there: tools spell them one way in one version and another way in the next. */
    public static String any(JsonNode node, String... keys) {
        for (String key : keys) {
            String text = text(node, key);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** A count; 0 where there is none, or one that no cluster has. */
    public static int count(JsonNode node, String... keys) {
        String text = text(node, keys);
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
