package dev.stepladder.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.manifest.Manifest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What autoscalers of one folder make of the replicas that workloads state: HorizontalPodAutoscalers, and KEDA's ScaledObjects.
 *
 * <p>An autoscaler overwrites the number that the workload states. Its minimum is what can be counted on.
 */
final class Scaling {
    /** What an autoscaler scales. */
    record Workload(String kind, String namespace, String name) {
        static Workload of(JsonNode object) {
            JsonNode metadata = object.path("metadata");
            return new Workload(
                    object.path("kind").asText(),
                    metadata.path("namespace").asText(),
                    metadata.path("name").asText());
        }

        /** What an object scales; nothing if it is no autoscaler. */
        static Optional<Workload> scaledBy(Manifest scaler) {
            JsonNode target = scaler.object().path("spec").path("scaleTargetRef");
            boolean scales = scaler.kind().equals("HorizontalPodAutoscaler")
                    || scaler.kind().equals("ScaledObject");
            return scales
                    ? Optional.of(new Workload(
                            target.path("kind").asText("Deployment"),
                            scaler.namespace(),
                            target.path("name").asText()))
                    : Optional.empty();
        }

        /** Whether both may be the same; where one tells no namespace, it may be any. */
        boolean mayBe(Workload other) {
            return kind.equals(other.kind)
                    && name.equals(other.name)
                    && (namespace.isEmpty() || other.namespace.isEmpty() || namespace.equals(other.namespace));
        }
    }

    /** The least and the most replicas. */
    private record Bounds(int least, int most) {}

    /** Which of both. */
    enum Bound {
        LEAST,
        MOST
    }

    /** By kind and name of the workload, then by namespace; empty where none is given. */
    private final Map<String, Map<String, Bounds>> scaled = new HashMap<>();

    void add(Manifest manifest) {
        JsonNode spec = manifest.object().path("spec");
        JsonNode target = spec.path("scaleTargetRef");
        if (manifest.kind().equals("HorizontalPodAutoscaler")) {
            add(
                    manifest,
                    target,
                    spec.path("minReplicas").asInt(1),
                    spec.path("maxReplicas").asInt(1));
        } else if (manifest.kind().equals("ScaledObject")) {
            add(
                    manifest,
                    target,
                    spec.path("minReplicaCount").asInt(0),
                    spec.path("maxReplicaCount").asInt(100));
        }
    }

    private void add(Manifest scaler, JsonNode target, int least, int most) {
        String workload = target.path("kind").asText("Deployment") + "/"
                + target.path("name").asText();
        scaled.computeIfAbsent(workload, name -> new TreeMap<>()).put(scaler.namespace(), new Bounds(least, most));
    }

    /** A workload with the replicas that its autoscaler guarantees, or allows; the same if it has none. */
    ObjectNode scaled(ObjectNode workload, Bound bound) {
        Optional<Bounds> bounds = bounds(workload);
        if (bounds.isEmpty() || !workload.path("spec").isObject()) {
            return workload;
        }
        int replicas =
                bound == Bound.LEAST ? bounds.get().least() : bounds.get().most();
        ObjectNode scaled = workload.deepCopy();
        scaled.withObject("/spec").put("replicas", Math.max(1, replicas));
        return scaled;
    }

    /** Whether an autoscaler may change the number of replicas of a workload. */
    boolean isFlexible(ObjectNode workload) {
        return bounds(workload).map(found -> found.most() > found.least()).orElse(false);
    }

    private Optional<Bounds> bounds(ObjectNode workload) {
        String namespace = workload.path("metadata").path("namespace").asText();
        Map<String, Bounds> found = scaled.isEmpty()
                ? Map.of()
                : scaled.getOrDefault(
                        workload.path("kind").asText() + "/"
                                + workload.path("metadata").path("name").asText(),
                        Map.of());
        return found.entrySet().stream()
                .filter(entry -> namespace.isEmpty()
                        || entry.getKey().isEmpty()
                        || entry.getKey().equals(namespace))
                .map(Map.Entry::getValue)
                .min((one, other) -> Integer.compare(one.least(), other.least()));
    }

    void clear() {
        scaled.clear();
    }
}
