package dev.stepladder.manifest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.stepladder.diagnostic.Place;
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

    /** A value and the places of its parts. */
    private record Located(JsonNode node, Places places) {}

    private final String file;
    private final int linesBefore;
    private final JsonParser parser;
    private final ManifestSink sink;
    private final Map<String, Located> anchors = new HashMap<>();
    private boolean begun;

    /**
     * A parser of one stream.
     *
     * @param linesBefore how many lines of the file stand before what the parser reads
     */
    ManifestParser(String file, int linesBefore, JsonParser parser, ManifestSink sink) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.parser = parser;
        this.sink = sink;
    }

    /** Reads to the end. */
    void parse() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            anchors.clear();
            if (token == JsonToken.START_OBJECT) {
                topLevel();
            } else if (token == JsonToken.START_ARRAY) {
                items("", "");
            } else {
                value(token);
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
                items(text(object, "apiVersion"), text(object, "kind"));
            } else {
                put(key, value(token), object, fields);
            }
        }
        if (!text(object, "kind").equals("List")) {
            handOut(new Located(object, new Places(start.line(), start.column(), fields, List.of())));
        }
    }

    /** The items of a list; those of a list of one kind, such as {@code PodList}, may leave out their kind. */
    private void items(String apiVersion, String listKind) throws IOException {
        String kind = listKind.endsWith("List") ? listKind.substring(0, listKind.length() - 4) : "";
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Located item = value(token);
            if (item.node() instanceof ObjectNode object && !kind.isEmpty() && !object.has("kind")) {
                object.put("apiVersion", apiVersion).put("kind", kind);
            }
            handOut(item);
        }
    }

    private void handOut(Located value) {
        if (value.node() instanceof ObjectNode object) {
            Manifest manifest = new Manifest(file, object, value.places(), Origin.FILE);
            encrypted(object, value.places());
            if (text(object, "apiVersion").isEmpty() || text(object, "kind").isEmpty()) {
                sink.other(manifest);
                return;
            }
            if (isComputed(manifest.apiVersion()) || isComputed(manifest.kind())) {
                sink.unread(Unread.of(
                        Unread.Kind.TEMPLATE,
                        manifest.place(),
                        "its API is filled in later",
                        "render it with its tool, and look at the result"));
            } else {
                sink.object(manifest);
            }
        }
    }

    /** Whether a tool still has to fill a text in: Helm, Jinja, envsubst, OpenShift, SOPS. */
    private static boolean isComputed(String text) {
        return text.contains("{{") || text.contains("{%") || text.contains("$") || text.contains("<%");
    }

    /** What SOPS has written leaves its keys readable, and often its API version. */
    private void encrypted(ObjectNode object, Places places) {
        JsonNode sops = object.path("sops");
        if (sops.isObject() && (sops.has("mac") || sops.has("lastmodified"))) {
            sink.unread(ManifestSource.encrypted(new Place(file, places.line(), 0), "SOPS"));
        } else if (text(object, "kind").equals("SealedSecret")
                || text(object, "kind").equals("SopsSecret")) {
            sink.unread(ManifestSource.encrypted(new Place(file, places.line(), 0), text(object, "kind")));
        }
    }

    private Located value(JsonToken token) throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            return Optional.ofNullable(anchors.get(parser.getText()))
                    .orElseGet(() -> new Located(NODES.nullNode(), here()));
        }
        Optional<String> anchor = parser.canReadObjectId()
                ? Optional.ofNullable(parser.getObjectId()).map(String::valueOf)
                : Optional.empty();
        Located value = switch (token) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            default -> new Located(single(token), here());
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

    private static String text(ObjectNode object, String key) {
        JsonNode value = object.path(key);
        return value.isTextual() ? value.asText() : "";
    }
}
