package dev.stepladder.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What a schema says of one place of a file: follows {@code properties}, {@code additionalProperties} and {@code items} along the way to it,
 * through references and through all alternatives that the file leaves open.
 */
final class SchemaPlaces {
    private final JsonNode schema;
    private final JsonNode file;

    SchemaPlaces(JsonNode schema, JsonNode file) {
        this.schema = schema;
        this.file = file;
    }

    /** The keys that a mapping may have; empty if any key will do. */
    NavigableSet<String> keys(List<String> path) {
        NavigableSet<String> keys = new TreeSet<>();
        for (JsonNode place : at(path)) {
            if (place.path("additionalProperties").isObject() || place.has("propertyNames")) {
                return new TreeSet<>();
            }
            place.path("properties").fieldNames().forEachRemaining(keys::add);
        }
        return keys;
    }

    /** The words that a value may be; empty if it isn't one of a few. */
    NavigableSet<String> words(List<String> path) {
        List<JsonNode> places = new ArrayList<>();
        // The kind of a rule picks its alternative, so it is looked up before one is picked.
        String last = path.get(path.size() - 1);
        for (JsonNode above : all(path.subList(0, path.size() - 1))) {
            open(above.path("properties").path(last), places);
        }
        NavigableSet<String> words = new TreeSet<>();
        for (JsonNode place : places) {
            place.path("enum").forEach(word -> words.add(word.asText()));
            if (place.has("const")) {
                words.add(place.get("const").asText());
            }
        }
        return words;
    }

    private List<JsonNode> at(List<String> path) {
        JsonNode node = Sample.at(file, path);
        return all(path).stream().filter(place -> suits(place, node)).toList();
    }

    private List<JsonNode> all(List<String> path) {
        List<JsonNode> places = new ArrayList<>();
        open(schema, places);
        for (int i = 0; i < path.size(); i++) {
            JsonNode node = Sample.at(file, path.subList(0, i));
            String step = path.get(i);
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode place : places) {
                if (!suits(place, node)) {
                    continue;
                }
                if (node.isArray()) {
                    open(place.path("items"), next);
                } else if (place.path("properties").has(step)) {
                    open(place.path("properties").path(step), next);
                } else {
                    open(place.path("additionalProperties"), next);
                }
            }
            places = next;
        }
        return places;
    }

    private void open(JsonNode place, List<JsonNode> into) {
        if (place.has("$ref")) {
            open(schema.at(place.get("$ref").asText().substring(1)), into);
        }
        place.path("anyOf").forEach(alternative -> open(alternative, into));
        place.path("allOf").forEach(part -> open(part, into));
        if (place.isObject()) {
            into.add(place);
        }
    }

    private static boolean suits(JsonNode place, JsonNode node) {
        String type = place.path("type").asText();
        JsonNode kind = place.path("properties").path("kind").path("const");
        return (node.isObject() ? type.equals("object") : !node.isArray() || type.equals("array"))
                && (kind.isMissingNode() || kind.equals(node.path("kind")));
    }
}
