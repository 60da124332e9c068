package dev.stepladder.snapshot.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;

/** A text of a YAML file that knows where it stands, so that the line in which a version is written can be named. */
public final class PlacedText extends TextNode {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    public PlacedText(String text, int line, int column) {
        super(text);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** The YAML that a text over several lines holds; it begins in the line behind the sign for such a text. */
    public JsonNode inside() throws IOException {
        try (JsonParser parser = Documents.YAML.getFactory().createParser(textValue())) {
            return parser.nextToken() == null ? Documents.JSON.createObjectNode() : new PlacedTree(parser, line).read();
        }
    }
}
