package dev.stepladder.snapshot.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads values of YAML whose texts know their places. An alias stands for the value of its anchor, with the place of that value, since the version is
 * written there; {@code <<} takes over the keys of a map.
 */
public final class PlacedTree {
    /** How many values aliases may stand for in one document, so that aliases of aliases stay small. */
    private static final int MOST_ALIASED = 10_000;

    private final JsonParser parser;
    private final int before;
    private final Map<String, JsonNode> anchors = new HashMap<>();
    private int aliased;

    /** @param before how many lines stand before those of the parser's text; columns are not known if there are any */
    public PlacedTree(JsonParser parser, int before) {
        this.parser = parser;
        this.before = before;
    }

    /** The value at which the parser stands; its texts, and its numbers with a point, know their places. */
    public JsonNode read() throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            return alias(parser.getText());
        }
        Object anchor = parser.getObjectId();
        JsonNode value = value();
        if (anchor != null) {
            anchors.put(anchor.toString(), value);
        }
        return value;
    }

    private JsonNode value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING, VALUE_NUMBER_FLOAT -> {
                JsonLocation at = parser.currentTokenLocation();
                yield new PlacedText(
                        parser.getText(),
                        before + Math.max(1, at.getLineNr()),
                        before > 0 ? 0 : Math.max(1, at.getColumnNr()));
            }
            default -> parser.readValueAsTree();
        };
    }

    private JsonNode alias(String name) {
        JsonNode value = anchors.getOrDefault(name, MissingNode.getInstance());
        aliased += size(value, MOST_ALIASED);
        return aliased > MOST_ALIASED ? MissingNode.getInstance() : value;
    }

    private static int size(JsonNode node, int most) {
        int size = 1;
        for (JsonNode child : node) {
            size += size < most ? size(child, most - size) : 0;
        }
        return size;
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = Documents.JSON.createObjectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            JsonNode value = read();
            if (key.equals("<<") && value.isObject()) {
                value.properties().forEach(entry -> object.putIfAbsent(entry.getKey(), entry.getValue()));
            } else if (!value.isMissingNode()) {
                object.set(key, value);
            }
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = Documents.JSON.createArrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = read();
            if (!value.isMissingNode()) {
                array.add(value);
            }
        }
        return array;
    }
}
