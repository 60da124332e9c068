package dev.stepladder.manifest.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A patch that looks like the object that it changes.
 *
 * <p>Mappings are merged, {@code null} and {@code $patch: delete} take away, and lists are replaced, but for lists whose items have a key that
 * Kubernetes merges by.
 */
final class StrategicMerge {
    /** Of each list that is merged, the key of its items, the first that they have. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("containers", List.of("name")),
            Map.entry("initContainers", List.of("name")),
            Map.entry("ephemeralContainers", List.of("name")),
            Map.entry("env", List.of("name")),
            Map.entry("volumes", List.of("name")),
            Map.entry("imagePullSecrets", List.of("name")),
            Map.entry("volumeMounts", List.of("mountPath")),
            Map.entry("ports", List.of("containerPort", "port")),
            Map.entry("hostAliases", List.of("ip")),
            Map.entry("topologySpreadConstraints", List.of("topologyKey")));

    private StrategicMerge() {}

    /** Changes an object. */
    static void apply(ObjectNode object, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            String key = field.getKey();
            JsonNode value = field.getValue();
            JsonNode here = object.path(key);
            if (key.startsWith("$")) {
                continue;
            }
            if (value.isNull() || isDelete(value)) {
                object.remove(key);
            } else if (here instanceof ObjectNode inner && value instanceof ObjectNode change) {
                if (change.path("$patch").asText().equals("replace")) {
                    object.set(key, change.deepCopy());
                } else {
                    apply(inner, change);
                }
            } else if (here instanceof ArrayNode list && value instanceof ArrayNode changes && KEYS.containsKey(key)) {
                merge(list, changes, KEYS.getOrDefault(key, List.of()));
            } else {
                object.set(key, value.deepCopy());
            }
        }
    }

    /** Whether a patch takes the whole object away. */
    static boolean isDelete(JsonNode patch) {
        return patch.path("$patch").asText().equals("delete");
    }

    private static void merge(ArrayNode list, ArrayNode changes, List<String> keys) {
        for (JsonNode change : changes) {
            int at = -1;
            for (int i = 0; i < list.size() && at < 0; i++) {
                at = isSame(list.get(i), change, keys) ? i : -1;
            }
            if (at >= 0 && isDelete(change)) {
                list.remove(at);
            } else if (at >= 0 && list.get(at) instanceof ObjectNode item && change instanceof ObjectNode fields) {
                apply(item, fields);
            } else if (!isDelete(change)) {
                list.add(change.deepCopy());
            }
        }
    }

    private static boolean isSame(JsonNode item, JsonNode change, List<String> keys) {
        return keys.stream()
                .filter(change::has)
                .findFirst()
                .map(key -> item.path(key).equals(change.path(key)))
                .orElse(false);
    }
}
