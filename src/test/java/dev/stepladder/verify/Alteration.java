package dev.stepladder.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A file that differs from another in one place.
 *
 * @param key the place as the schema has it: {@code facts.*.says} is what any fact says, {@code paths[].clusters[]} any cluster of any path
 * @param struckOut whether it is gone there; else there is something else
 * @param file the file
 */
record Alteration(String key, boolean struckOut, JsonNode file) {
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /**
     * All of a file: each value changed in some ways, each name that somebody gave changed, each part struck out.
     *
     * @param most at so many places with one key
     */
    static Stream<Alteration> of(JsonNode file, JsonNode schema, int most) {
        List<Place> places = new ArrayList<>();
        collect(file, schema, schema, "", List.of(), places);
        Map<String, List<Place>> alike = new LinkedHashMap<>();
        places.forEach(place ->
                alike.computeIfAbsent(place.key(), key -> new ArrayList<>()).add(place));
        return alike.values().stream().flatMap(some -> {
            Set<JsonNode> values = new LinkedHashSet<>();
            some.stream().map(Place::value).filter(JsonNode::isValueNode).forEach(values::add);
            return spread(some, most).flatMap(place -> at(place, file, values));
        });
    }

    /** The first of some places, the last, and some between. */
    private static Stream<Place> spread(List<Place> places, int most) {
        int steps = Math.max(1, most - 1);
        return IntStream.range(0, most)
                .map(i -> i * (places.size() - 1) / steps)
                .distinct()
                .mapToObj(places::get);
    }

    private static Stream<Alteration> at(Place place, JsonNode file, Set<JsonNode> elsewhere) {
        List<Alteration> all = new ArrayList<>(List.of(struckOut(file, place)));
        if (place.named()) {
            all.add(renamed(file, place));
        }
        if (place.value().isValueNode()) {
            changed(file, place, elsewhere).forEach(all::add);
        }
        return all.stream();
    }

    /** All keys that a schema has. */
    static NavigableSet<String> keys(JsonNode schema) {
        NavigableSet<String> keys = new TreeSet<>();
        collect(schema, schema, "", keys);
        return keys;
    }

    private static void collect(JsonNode place, JsonNode schema, String key, NavigableSet<String> keys) {
        if (place.has("$ref")) {
            collect(schema.at(place.get("$ref").asText().substring(1)), schema, key, keys);
        }
        place.path("anyOf").forEach(alternative -> collect(alternative, schema, key, keys));
        if (place.path("items").isObject()) {
            keys.add(key + "[]");
            collect(place.path("items"), schema, key + "[]", keys);
        }
        if (place.path("additionalProperties").isObject()) {
            keys.add(key + ".*");
            collect(place.path("additionalProperties"), schema, key + ".*", keys);
        }
        place.path("properties").properties().forEach(entry -> {
            String deeper = key + (key.isEmpty() ? "" : ".") + entry.getKey();
            keys.add(deeper);
            collect(entry.getValue(), schema, deeper, keys);
        });
    }

    /** A part of a file; {@code named} if its last key is a name that somebody gave. */
    private record Place(List<String> path, String key, boolean named, JsonNode value) {}

    private static void collect(
            JsonNode node, JsonNode place, JsonNode schema, String key, List<String> path, List<Place> places) {
        JsonNode here = open(place, node, schema);
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            add(node.get(i), here.path("items"), schema, key + "[]", with(path, String.valueOf(i)), false, places);
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            boolean known = here.path("properties").has(entry.getKey());
            add(
                    entry.getValue(),
                    known ? here.path("properties").path(entry.getKey()) : here.path("additionalProperties"),
                    schema,
                    key + (key.isEmpty() ? "" : ".") + (known ? entry.getKey() : "*"),
                    with(path, entry.getKey()),
                    !known,
                    places);
        }
    }

    private static void add(
            JsonNode node,
            JsonNode place,
            JsonNode schema,
            String key,
            List<String> path,
            boolean named,
            List<Place> places) {
        places.add(new Place(path, key, named, node));
        collect(node, place, schema, key, path, places);
    }

    private static JsonNode open(JsonNode place, JsonNode node, JsonNode schema) {
        JsonNode opened =
                place.has("$ref") ? open(schema.at(place.get("$ref").asText().substring(1)), node, schema) : place;
        return StreamSupport.stream(opened.path("anyOf").spliterator(), false)
                .map(alternative -> open(alternative, node, schema))
                .filter(alternative -> alternative.path("type").asText().equals("object") == node.isObject())
                .findFirst()
                .orElse(opened);
    }

    private static List<String> with(List<String> path, String step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }

    private static Alteration struckOut(JsonNode file, Place place) {
        return new Alteration(place.key(), true, rebuilt(file, place.path(), Map.of()));
    }

    private static Alteration renamed(JsonNode file, Place place) {
        String name = place.path().get(place.path().size() - 1) + "x";
        return new Alteration(place.key(), false, rebuilt(file, place.path(), Map.of(name, place.value())));
    }

    private static Stream<Alteration> changed(JsonNode file, Place place, Set<JsonNode> elsewhere) {
        String name = place.path().get(place.path().size() - 1);
        return others(place.value(), elsewhere)
                .map(other -> new Alteration(place.key(), false, rebuilt(file, place.path(), Map.of(name, other))));
    }

    /** A little more, a little less, and what stands at like places of the file. */
    private static Stream<JsonNode> others(JsonNode value, Set<JsonNode> elsewhere) {
        if (value.isBoolean()) {
            return Stream.of(BooleanNode.valueOf(!value.asBoolean()));
        }
        if (value.isInt()) {
            return Stream.of(value.asInt() + 1, value.asInt() - 1)
                    .filter(number -> number >= 0)
                    .map(IntNode::valueOf);
        }
        String text = value.asText();
        Stream<String> near = text.matches(DATE)
                ? Stream.of(
                                LocalDate.parse(text).plusDays(1),
                                LocalDate.parse(text).minusDays(1))
                        .map(LocalDate::toString)
                : Stream.of(text + "x");
        return Stream.concat(
                near.map(TextNode::valueOf),
                elsewhere.stream().filter(other -> !other.equals(value)).limit(2));
    }

    /** The tree with other children at the end of a path in the place of the one that it leads to. */
    private static JsonNode rebuilt(JsonNode node, List<String> path, Map<String, JsonNode> instead) {
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(items::add);
            int at = Integer.parseInt(step);
            if (rest.isEmpty()) {
                items.remove(at);
                items.addAll(at, instead.values());
            } else {
                items.set(at, rebuilt(items.get(at), rest, instead));
            }
            return JsonNodeFactory.instance.arrayNode().addAll(items);
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(entry -> {
            if (!entry.getKey().equals(step)) {
                copy.set(entry.getKey(), entry.getValue());
            } else if (rest.isEmpty()) {
                instead.forEach(copy::set);
            } else {
                copy.set(step, rebuilt(entry.getValue(), rest, instead));
            }
        });
        return copy;
    }
}
