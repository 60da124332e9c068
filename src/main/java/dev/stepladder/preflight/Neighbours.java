package dev.stepladder.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.manifest.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The objects of one folder that a rule may ask for as neighbours of another.
 *
 * <p>Of each only what tells it apart is kept, not its pods, and as a text, not as a tree: so the whole of a large cluster in one stream stays
 * small. Most folders never need them again.
 */
final class Neighbours {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What makes objects of a kind. */
    private static final Map<String, Set<String>> MAKERS = Map.of(
            "Pod", Set.of("ReplicaSet", "ReplicationController", "StatefulSet", "DaemonSet", "Job"),
            "ReplicaSet", Set.of("Deployment", "Rollout"),
            "Job", Set.of("CronJob"));

    /** By kind, then by namespace; empty for those that tell none. */
    private final Map<String, Map<String, List<byte[]>>> kept = new TreeMap<>();

    void add(Manifest manifest) {
        if (isMade(manifest)) {
            return;
        }
        kept.computeIfAbsent(manifest.kind(), kind -> new TreeMap<>())
                .computeIfAbsent(manifest.namespace(), namespace -> new ArrayList<>())
                .add(written(ClusterFacts.isOne(manifest) ? manifest.object() : withoutPods(manifest.object())));
    }

    /** Whether another workload made it, which stands for it. */
    private static boolean isMade(Manifest manifest) {
        Set<String> makers = MAKERS.getOrDefault(manifest.kind(), Set.of());
        for (JsonNode owner : manifest.object().path("metadata").path("ownerReferences")) {
            if (makers.contains(owner.path("kind").asText())) {
                return true;
            }
        }
        return false;
    }

    /** Those of a kind that may come into a namespace: where one side tells none, it may be any. */
    Stream<ObjectNode> of(String kind, String namespace) {
        return kept.getOrDefault(kind, Map.of()).entrySet().stream()
                .filter(entry -> namespace.isEmpty()
                        || entry.getKey().isEmpty()
                        || entry.getKey().equals(namespace))
                .flatMap(entry -> entry.getValue().stream())
                .map(Neighbours::read);
    }

    void clear() {
        kept.clear();
    }

    private static ObjectNode withoutPods(ObjectNode object) {
        ObjectNode copy = object.objectNode();
        copy.set("kind", object.path("kind"));
        copy.set("metadata", object.path("metadata"));
        if (object.path("spec") instanceof ObjectNode spec
                && !object.path("kind").asText().equals("Pod")) {
            ObjectNode slim = object.objectNode();
            spec.properties().forEach(field -> slim.set(field.getKey(), field.getValue()));
            if (spec.path("template") instanceof ObjectNode template) {
                slim.set("template", object.objectNode().set("metadata", template.path("metadata")));
            }
            copy.set("spec", slim);
        }
        return copy;
    }

    private static byte[] written(ObjectNode object) {
        try {
            return MAPPER.writeValueAsBytes(object);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a tree of plain values", impossible);
        }
    }

    private static ObjectNode read(byte[] text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("written a moment ago", impossible);
        }
    }
}
