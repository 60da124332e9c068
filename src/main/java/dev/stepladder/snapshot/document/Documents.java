package dev.stepladder.snapshot.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The documents of an output, JSON or YAML, one after the other. The items of a list are handed over one by one and then forgotten, so that an output of
 * 20,000 pods takes no more memory than one of two. Numbers keep the digits that they are written with.
 */
public final class Documents {
    /** Far deeper than any API's objects. */
    private static final int DEEPEST = 200;

    public static final ObjectMapper JSON = exact(new JsonFactory());
    public static final ObjectMapper YAML = exact(yaml());

    /** So many items that are nothing known without their list's kind wait until it comes. */
    private static final int MOST_WAITING = 2_000;

    private Documents() {}

    /** Takes what is read. */
    public interface Sink {
        /** Takes a document that is no list; false if it is nothing that is known. */
        boolean document(JsonNode document);

        /**
         * Takes an item of a list.
         *
         * @param kind the list's kind without {@code List}, which items of the API leave out; empty if it is not known
         * @param version the list's {@code apiVersion}; empty if it is not known
         */
        boolean item(JsonNode item, String kind, String version);
    }

    private static YAMLFactory yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(50);
        return new AnchoredYaml(YAMLFactory.builder().loaderOptions(options));
    }

    private static ObjectMapper exact(JsonFactory format) {
        format.setStreamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return JsonMapper.builder(format)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** Reads all documents; true if any was known, or if it was an empty list. */
    public static boolean read(Reader text, boolean json, Sink sink) throws IOException {
        boolean known = false;
        try (JsonParser parser = (json ? JSON : YAML).getFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                known |= value(parser, sink);
            }
        }
        return known;
    }

    private static boolean value(JsonParser parser, Sink sink) throws IOException {
        return switch (parser.currentToken()) {
            case START_ARRAY -> {
                boolean known = false;
                boolean any = false;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    any = true;
                    known |= value(parser, sink);
                }
                yield known || !any;
            }
            case START_OBJECT -> object(parser, sink);
            case VALUE_NULL -> false;
            default -> sink.document(tree(parser, new PlacedTree(parser, 0)));
        };
    }

    /** An object whose {@code items} are handed over one by one; all else of it is kept until its end. */
    private static boolean object(JsonParser parser, Sink sink) throws IOException {
        ObjectNode head = JSON.createObjectNode();
        PlacedTree placed = new PlacedTree(parser, 0);
        List<JsonNode> waiting = new ArrayList<>();
        boolean isList = false;
        boolean known = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken first = parser.nextToken();
            if (key.equals("items") && first == JsonToken.START_ARRAY) {
                isList = true;
                boolean any = false;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    any = true;
                    JsonNode item = tree(parser, placed);
                    boolean own = sink.item(item, kindOfItems(head), Json.text(head, "apiVersion"));
                    known |= own;
                    if (!own && !item.has("kind") && waiting.size() < MOST_WAITING) {
                        waiting.add(item);
                    }
                }
                known |= !any;
            } else {
                JsonNode value = tree(parser, placed);
                if (!value.isMissingNode()) {
                    head.set(key, value);
                }
            }
        }
        if (!kindOfItems(head).isEmpty()) {
            for (JsonNode item : waiting) {
                known |= sink.item(item, kindOfItems(head), Json.text(head, "apiVersion"));
            }
        }
        return isList ? known : sink.document(head);
    }

    private static String kindOfItems(JsonNode list) {
        String kind = Json.text(list, "kind");
        return kind.matches("[A-Za-z]+List") ? kind.substring(0, kind.length() - 4) : "";
    }

    /** A value; that of YAML with its places, since people keep YAML in repositories. */
    private static JsonNode tree(JsonParser parser, PlacedTree placed) throws IOException {
        try {
            return parser instanceof YAMLParser ? placed.read() : parser.readValueAsTree();
        } catch (NumberFormatException e) {
            // Jackson reads a number such as 1e99999992147483648 only when it is asked for its value.
            throw new JsonParseException(parser, "number of too many digits", e);
        }
    }
}
