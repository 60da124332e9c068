package dev.stepladder.snapshot.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;

/** A text of a YAML file that knows where it stands, so that the line in which a version is written can be named. */
final class PlacedText extends TextNode {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    private PlacedText(String text, int line, int column) {
        super(text);
        this.line = line;
        this.column = column;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** Reads the value at which a parser stands; its texts, and its numbers with a point, know their places. */
    static JsonNode tree(JsonParser parser) throws IOException {
        return tree(parser, 0);
    }

    /** The YAML that a text over several lines holds; it begins in the line behind the sign for such a text. */
    JsonNode inside() throws IOException {
        try (JsonParser parser = Documents.YAML.getFactory().createParser(textValue())) {
            return parser.nextToken() == null ? Documents.JSON.createObjectNode() : tree(parser, line);
        }
    }

    /** @param before how many lines stand before those of the parser's text; columns are not known if there are any */
    private static JsonNode tree(JsonParser parser, int before) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, before);
            case START_ARRAY -> array(parser, before);
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

    private static ObjectNode object(JsonParser parser, int before) throws IOException {
        ObjectNode object = Documents.JSON.createObjectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            object.set(key, tree(parser, before));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser, int before) throws IOException {
        ArrayNode array = Documents.JSON.createArrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(tree(parser, before));
        }
        return array;
    }
}
