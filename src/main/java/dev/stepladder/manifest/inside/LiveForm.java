package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.Origin;
import dev.stepladder.manifest.Unread;
import dev.stepladder.manifest.tree.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The API versions in which a live object was written.
 *
 * <p>An API server prints an object in any version that it serves, whatever it was written in. The annotation of {@code kubectl apply} holds the
 * object as it was applied; it decides where it is. Next come the managed fields, which name a version for each of those who write the object. Where
 * neither is there, what is printed is all that is known, and is marked.
 */
public final class LiveForm {
    private static final String APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private static final List<String> CONTROLLERS = List.of(
            "kube-controller-manager", "kube-scheduler", "kubelet", "kube-apiserver", "cloud-controller-manager");

    private LiveForm() {}

    /** The object once for each API version that it was written in; the object itself if it comes from no server. */
    public static List<Manifest> of(Manifest manifest) {
        JsonNode metadata = manifest.object().path("metadata");
        JsonNode annotations = metadata.path("annotations");
        List<Manifest> applied = applied(manifest, APPLIED, annotations.path(APPLIED));
        if (!applied.isEmpty()) {
            return applied;
        }
        // Other tools, such as kapp, keep what they applied in annotations of their own.
        for (Map.Entry<String, JsonNode> annotation : annotations.properties()) {
            List<Manifest> forms = applied(manifest, annotation.getKey(), annotation.getValue()).stream()
                    .filter(form ->
                            form.kind().equals(manifest.kind()) && form.name().equals(manifest.name()))
                    .toList();
            if (!forms.isEmpty()) {
                return forms;
            }
        }
        List<Manifest> written = written(manifest, metadata.path("managedFields"));
        if (!written.isEmpty()) {
            return written;
        }
        boolean live = metadata.has("uid") || metadata.has("resourceVersion");
        return List.of(
                live && manifest.origin().equals(Origin.FILE)
                        ? new Manifest(
                                manifest.file(),
                                manifest.object(),
                                manifest.places(),
                                new Origin(Origin.Kind.PRINTED, ""))
                        : manifest);
    }

    private static List<Manifest> applied(Manifest manifest, String annotation, JsonNode text) {
        List<Manifest> found = new ArrayList<>();
        if (!text.isTextual() || !text.textValue().stripLeading().startsWith("{")) {
            return found;
        }
        Origin origin =
                new Origin(Origin.Kind.APPLIED, "annotation " + annotation.substring(annotation.indexOf('/') + 1));
        Places place = manifest.places().at(path("metadata", "annotations", annotation));
        InnerText.read(text.textValue(), manifest, place, true, origin, new ManifestSink() {
            @Override
            public void object(Manifest form) {
                // The annotation is no rival of the object itself where both say the same.
                if (form.origin().kind() == Origin.Kind.MENTIONED) {
                    return;
                }
                found.add(form.apiVersion().equals(manifest.apiVersion()) ? manifest : form);
            }

            @Override
            public void unread(Unread unread) {}
        });
        return found;
    }

    /** By the last entry of each manager; a controller writes in the version that its own release knows, and moves with the cluster. */
    private static List<Manifest> written(Manifest manifest, JsonNode managed) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < managed.size(); i++) {
            JsonNode entry = managed.get(i);
            String manager = entry.path("manager").asText();
            if (entry.path("subresource").asText().isEmpty()
                    && !CONTROLLERS.contains(manager)
                    && entry.path("apiVersion").isTextual()
                    && !isStatusOnly(entry.path("fieldsV1"))) {
                last.merge(
                        manager,
                        i,
                        (one, other) -> time(managed, one).compareTo(time(managed, other)) > 0 ? one : other);
            }
        }
        return last.values().stream()
                .sorted()
                .map(index -> {
                    JsonNode entry = managed.get(index);
                    if (entry.path("apiVersion").textValue().equals(manifest.apiVersion())) {
                        return manifest;
                    }
                    ObjectNode form = JsonNodeFactory.instance.objectNode();
                    form.set("apiVersion", entry.path("apiVersion"));
                    form.set("kind", manifest.object().path("kind"));
                    form.set("metadata", manifest.object().path("metadata"));
                    List<JsonNode> path = path("metadata", "managedFields");
                    path.add(JsonNodeFactory.instance.numberNode(index));
                    path.add(TextNode.valueOf("apiVersion"));
                    return new Manifest(
                            manifest.file(),
                            form,
                            manifest.places().at(path).whole(),
                            new Origin(
                                    Origin.Kind.APPLIED,
                                    "managedFields of " + entry.path("manager").asText()));
                })
                .toList();
    }

    /** Older servers have no field {@code subresource}. */
    private static boolean isStatusOnly(JsonNode fields) {
        return fields.has("f:status") && !fields.has("f:spec") && !fields.has("f:data") && !fields.has("f:metadata");
    }

    private static String time(JsonNode managed, int index) {
        return managed.get(index).path("time").asText();
    }

    private static List<JsonNode> path(String... steps) {
        List<JsonNode> path = new ArrayList<>();
        for (String step : steps) {
            path.add(TextNode.valueOf(step));
        }
        return path;
    }
}
