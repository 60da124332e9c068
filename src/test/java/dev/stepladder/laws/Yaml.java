package dev.stepladder.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Writes a tree as YAML; everything in which order means nothing comes in an order of the caller's choice. */
final class Yaml {
    /** Lists that are sets. */
    private static final Set<String> SETS = Set.of("rules", "issues", "partners", "accept");

    /** The one mapping that is a list: a plan names a cluster's units in the fleet's order. */
    private static final String ORDERED = "units";

    private final UnaryOperator<List<String>> keys;
    private final UnaryOperator<List<JsonNode>> items;
    private final StringBuilder text = new StringBuilder();

    private Yaml(UnaryOperator<List<String>> keys, UnaryOperator<List<JsonNode>> items) {
        this.keys = keys;
        this.items = items;
    }

    /** The text of a tree, in its own order. */
    static String write(ObjectNode root) {
        return write(root, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** The text of a tree, shuffled by these dice. */
    static String shuffled(ObjectNode root, Dice dice) {
        return write(root, dice::shuffled, dice::shuffled);
    }

    private static String write(
            ObjectNode root, UnaryOperator<List<String>> keys, UnaryOperator<List<JsonNode>> items) {
        Yaml yaml = new Yaml(keys, items);
        yaml.mapping("", root, "");
        return yaml.text.toString();
    }

    private void mapping(String name, JsonNode mapping, String indent) {
        List<String> names = new ArrayList<>();
        mapping.fieldNames().forEachRemaining(names::add);
        for (String key : name.equals(ORDERED) ? names : keys.apply(names)) {
            text.append(indent).append('"').append(key).append("\":");
            value(key, mapping.path(key), indent);
        }
    }

    private void value(String name, JsonNode value, String indent) {
        if (value.isEmpty()) {
            // A single value, an empty mapping or an empty list: JSON, and so YAML.
            text.append(' ').append(value).append('\n');
        } else if (value.isObject()) {
            text.append('\n');
            mapping(name, value, indent + "  ");
        } else {
            List<JsonNode> all = new ArrayList<>();
            value.forEach(all::add);
            text.append('\n');
            for (JsonNode item : SETS.contains(name) ? items.apply(all) : all) {
                text.append(indent).append("  -");
                value("", item, indent + "    ");
            }
        }
    }
}
