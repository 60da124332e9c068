package dev.stepladder.manifest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.stepladder.manifest.tree.Located;
import dev.stepladder.manifest.tree.Places;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects in one run of tokens, YAML's or JSON's.
 *
 * <p>An object is a mapping with a text under {@code apiVersion} and {@code kind}. A list of objects ({@code kind: List}, the output of
 * {@code kubectl get}) is handed out item by item while it is read. Anything else is not a manifest and is skipped.
 */
final class ManifestParser {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final int linesBefore;
    private final JsonParser parser;
    private final HandOut out;
    /** Items of a list that is not yet known to be of which kind. */
    private final List<Located> unnamed = new ArrayList<>();

    private final Map<String, Located> anchors = new HashMap<>();
    private boolean begun;

    /**
     * A parser of one stream.
     *
     * @param linesBefore how many lines of the file stand before what the parser reads
     */
    ManifestParser(String file, int linesBefore, JsonParser parser, ManifestSink sink) {
        this.out = new HandOut(file, sink);
        this.linesBefore = linesBefore;
        this.parser = parser;
    }

    /** Reads to the end. */
    void parse() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            anchors.clear();
            if (token == JsonToken.START_OBJECT) {
                topLevel();
            } else if (token == JsonToken.START_ARRAY) {
                for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                    out.item(value(item), "", "");
                }
            } else {
                out.root(value(token));
            }
        }
    }

    /** Whether the text so far looked like a manifest. */
    boolean begun() {
        return begun;
    }

    private void topLevel() throws IOException {
        ObjectNode object = NODES.objectNode();
        Map<String, Places> fields = new LinkedHashMap<>();
        Places start = here();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            begun |= key.equals("apiVersion") || key.equals("kind");
            JsonToken token = parser.nextToken();
            if (key.equals("items") && token == JsonToken.START_ARRAY) {
                items(HandOut.text(object, "apiVersion"), HandOut.text(object, "kind"));
            } else {
                put(key, value(token), object, fields);
            }
        }
        unnamed.forEach(item -> out.item(item, HandOut.text(object, "apiVersion"), HandOut.text(object, "kind")));
        unnamed.clear();
        out.root(new Located(object, new Places(start.line(), start.column(), fields, List.of())));
    }

    /** The items of a list, each dealt out before the next is read; one without a kind waits for the kind of its list. */
    private void items(String apiVersion, String listKind) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Located item = value(token);
            boolean known = item.node().has("kind") || !(apiVersion.isEmpty() || listKind.isEmpty());
            if (known || !item.node().isObject()) {
                out.item(item, apiVersion, listKind);
            } else {
                unnamed.add(item);
            }
        }
    }

    private Located value(JsonToken token) throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            return Optional.ofNullable(anchors.get(parser.getText()))
                    .orElseGet(() -> new Located(NODES.nullNode(), here()));
        }
        Optional<String> anchor = parser instanceof FullYaml.Parser yaml ? yaml.anchor() : Optional.empty();
        Located value = switch (token) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            default -> scalar(token);
        };
        anchor.ifPresent(name -> anchors.put(name, value));
        return value;
    }

    private Located mapping() throws IOException {
        ObjectNode object = NODES.objectNode();
        Map<String, Places> fields = new LinkedHashMap<>();
        Places start = here();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            put(key, value(parser.nextToken()), object, fields);
        }
        return new Located(object, new Places(start.line(), start.column(), fields, List.of()));
    }

    /** Adds a field; a merge key ({@code <<}) adds only missing fields. */
    private static void put(String key, Located value, ObjectNode object, Map<String, Places> fields) {
        if (!key.equals("<<")) {
            object.set(key, value.node());
            fields.put(key, value.places());
            return;
        }
        Iterable<JsonNode> merged = value.node().isArray() ? value.node() : List.of(value.node());
        for (JsonNode each : merged) {
            each.properties().stream()
                    .filter(field -> !object.has(field.getKey()))
                    .forEach(field -> {
                        object.set(field.getKey(), field.getValue());
                        fields.put(
                                field.getKey(), value.places().fields().getOrDefault(field.getKey(), value.places()));
                    });
        }
    }

    private Located sequence() throws IOException {
        ArrayNode list = NODES.arrayNode();
        List<Places> items = new ArrayList<>();
        Places start = here();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Located item = value(token);
            list.add(item.node());
            items.add(item.places());
        }
        return new Located(list, new Places(start.line(), start.column(), Map.of(), items));
    }

    private Located scalar(JsonToken token) throws IOException {
        Places here = here();
        if (parser instanceof FullYaml.Parser yaml) {
            if (yaml.isNothing()) {
                return new Located(NODES.nullNode(), here);
            }
            if (yaml.isLiteral()) {
                return new Located(single(token), Places.literal(here.line(), here.column()));
            }
        }
        return new Located(single(token), here);
    }

    private JsonNode single(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT -> whole(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(parser.getText());
        };
    }

    /** A number of the smallest type that holds it, as in Jackson's own trees, so that equal numbers are equal nodes. */
    private static JsonNode whole(BigInteger number) {
        return number.bitLength() < Integer.SIZE
                ? NODES.numberNode(number.intValueExact())
                : number.bitLength() < Long.SIZE ? NODES.numberNode(number.longValueExact()) : NODES.numberNode(number);
    }

    private Places here() {
        JsonLocation location = parser.currentTokenLocation();
        return Places.of(Math.max(1, location.getLineNr()) + linesBefore, Math.max(1, location.getColumnNr()));
    }
}
