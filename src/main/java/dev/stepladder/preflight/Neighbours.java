package dev.stepladder.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.manifest.Manifest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The objects of one folder that a rule may ask for as neighbours of another.
 *
 * <p>Of each only what tells it apart is kept, not its pods. Many together are packed: they are much alike, so the whole of a large cluster in one stream
 * stays small. Most folders never need them again.
 */
final class Neighbours {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** So many stay as they are; a folder seldom has more. */
    private static final int LOOSE = 500;

    /** What makes objects of a kind. */
    private static final Map<String, Set<String>> MAKERS = Map.of(
            "Pod", Set.of("ReplicaSet", "ReplicationController", "StatefulSet", "DaemonSet", "Job"),
            "ReplicaSet", Set.of("Deployment", "Rollout"),
            "Job", Set.of("CronJob"));

    private final List<ObjectNode> loose = new ArrayList<>();
    private final List<byte[]> packed = new ArrayList<>();

    void add(Manifest manifest) {
        if (isMade(manifest)) {
            return;
        }
        loose.add(ClusterFacts.isOne(manifest) ? manifest.object() : withoutPods(manifest.object()));
        if (loose.size() == LOOSE) {
            packed.add(pack(loose));
            loose.clear();
        }
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

    /** Hands out all of them, in order; to be read, never changed. */
    void forEach(Consumer<ObjectNode> consumer) {
        packed.forEach(part -> unpack(part).forEach(object -> consumer.accept((ObjectNode) object)));
        loose.forEach(consumer);
    }

    void clear() {
        loose.clear();
        packed.clear();
    }

    private static ObjectNode withoutPods(ObjectNode object) {
        ObjectNode copy = object.objectNode();
        copy.set("kind", object.path("kind"));
        copy.set("metadata", owners(object.path("metadata")));
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

    /** Metadata as its owner wrote it, without what the server and kubectl add. */
    private static JsonNode owners(JsonNode metadata) {
        if (!(metadata instanceof ObjectNode all) || !(all.has("managedFields") || all.has("annotations"))) {
            return metadata;
        }
        ObjectNode copy = all.objectNode();
        all.properties().forEach(field -> copy.set(field.getKey(), field.getValue()));
        copy.remove("managedFields");
        if (all.path("annotations") instanceof ObjectNode annotations) {
            ObjectNode slim = all.objectNode();
            annotations.properties().forEach(field -> slim.set(field.getKey(), field.getValue()));
            slim.remove("kubectl.kubernetes.io/last-applied-configuration");
            copy.set("annotations", slim);
        }
        return copy;
    }

    private static byte[] pack(List<ObjectNode> objects) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, deflater)) {
            MAPPER.writeValue(packed, JsonNodeFactory.instance.arrayNode().addAll(objects));
        } catch (IOException impossible) {
            throw new UncheckedIOException("written to memory", impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static JsonNode unpack(byte[] part) {
        try (InflaterInputStream stream = new InflaterInputStream(new ByteArrayInputStream(part))) {
            return MAPPER.readTree(stream);
        } catch (IOException impossible) {
            throw new UncheckedIOException("read what was written", impossible);
        }
    }
}
