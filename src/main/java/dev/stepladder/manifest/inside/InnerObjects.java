package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.Origin;
import dev.stepladder.manifest.Unread;
import dev.stepladder.manifest.tree.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the objects inside another, and those that another names.
 *
 * <p>A mapping with an API version and a kind is an object if it has metadata or contents of its own: so of OpenShift's templates, Crossplane's
 * compositions, Helm values and patches. With no more than a name it is a reference. A text may hold objects as well: so in ConfigMaps, values
 * of Helm releases and Argo CD, and inline patches.
 */
public final class InnerObjects {
    /** Texts in texts in texts. */
    private static final int DEEPEST = 4;

    /** Fields that the API server writes, or that only remark on something. */
    private static final Set<String> SERVERS =
            Set.of("ownerReferences", "managedFields", "status", "annotations", "involvedObject", "openAPIV3Schema");

    /** Fields whose owner does nothing without what they name. */
    private static final Set<String> NEEDED =
            Set.of("scaleTargetRef", "healthChecks", "targetRef", "workloadRef", "ingressRef", "autoscalerRef");

    private static final Set<String> CONTENTS = Set.of("metadata", "spec", "data", "stringData", "rules", "webhooks");

    private final Manifest around;
    private final int depth;
    private final ManifestSink sink;

    private InnerObjects(Manifest around, int depth, ManifestSink sink) {
        this.around = around;
        this.depth = depth;
        this.sink = sink;
    }

    /** Hands out what is inside an object, or inside a mapping that is none. */
    public static void find(Manifest around, ManifestSink sink) {
        PackedTexts.find(around, sink);
        find(around, 0, sink);
    }

    private static void find(Manifest around, int depth, ManifestSink sink) {
        if (depth <= DEEPEST) {
            new InnerObjects(around, depth, sink).walk(around.object(), new ArrayList<>());
        }
    }

    private void walk(JsonNode node, List<JsonNode> path) {
        if (node instanceof ObjectNode object) {
            if (!path.isEmpty()) {
                inside(object, path);
            }
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (!SERVERS.contains(field.getKey())) {
                    path.add(TextNode.valueOf(field.getKey()));
                    walk(field.getValue(), path);
                    path.remove(path.size() - 1);
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                path.add(IntNode.valueOf(i));
                walk(node.get(i), path);
                path.remove(path.size() - 1);
            }
        } else if (node.isTextual() && InnerText.mayHoldObjects(node.textValue())) {
            Origin origin = new Origin(Origin.Kind.EMBEDDED, note(path));
            InnerText.read(node.textValue(), around, around.places().at(path), false, origin, deeper());
        }
    }

    private void inside(ObjectNode object, List<JsonNode> path) {
        if (isNamed(object, "apiVersion")) {
            named(object, path);
        } else if (isTarget(object)) {
            String group = object.path("group").textValue();
            mention(
                    object,
                    (group.isEmpty() ? "" : group + "/")
                            + object.path("version").textValue(),
                    path);
        } else if (isNamed(object, "api_version")) {
            // A module of Ansible, which takes the name of an object and not all of it.
            mention(object, object.path("api_version").textValue(), path);
        } else if (object.path("apiVersion").isTextual()) {
            sink.bareVersion(new Manifest(around.file(), object, around.places().at(path), around.origin()));
        }
    }

    /** Whether a mapping is an object, and no reference to one. */
    static boolean isWhole(ObjectNode object) {
        return isNamed(object, "apiVersion") && CONTENTS.stream().anyMatch(object::has);
    }

    private static boolean isNamed(ObjectNode object, String version) {
        return object.path(version).isTextual() && object.path("kind").isTextual();
    }

    /** The target of a patch. */
    private static boolean isTarget(ObjectNode object) {
        return object.path("group").isTextual()
                && object.path("version").isTextual()
                && object.path("kind").isTextual();
    }

    private void named(ObjectNode written, List<JsonNode> path) {
        ObjectNode object = TemplateParameters.filled(written, around);
        boolean whole = isWhole(object);
        boolean needed = path.stream().anyMatch(step -> step.isTextual() && NEEDED.contains(step.textValue()));
        Origin.Kind kind = whole ? Origin.Kind.EMBEDDED : needed ? Origin.Kind.REFERENCED : Origin.Kind.MENTIONED;
        Places places = around.places().at(path);
        Manifest found =
                new Manifest(around.file(), whole ? object : withName(object), places, new Origin(kind, note(path)));
        if (found.isComputed()) {
            sink.unread(Unread.computed(found.place()));
        } else {
            sink.object(found);
        }
    }

    private static ObjectNode withName(ObjectNode reference) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set("apiVersion", reference.path("apiVersion"));
        object.set("kind", reference.path("kind"));
        ObjectNode metadata = object.putObject("metadata");
        for (String field : List.of("name", "namespace")) {
            if (reference.path(field).isTextual()) {
                metadata.set(field, reference.path(field));
            }
        }
        return object;
    }

    private void mention(ObjectNode target, String apiVersion, List<JsonNode> path) {
        ObjectNode object = withName(target);
        object.put("apiVersion", apiVersion);
        Places places = around.places().at(path);
        sink.object(new Manifest(around.file(), object, places.whole(), new Origin(Origin.Kind.MENTIONED, note(path))));
    }

    private ManifestSink deeper() {
        return new ManifestSink() {
            @Override
            public void object(Manifest found) {
                sink.object(found);
                find(found, depth + 1, sink);
            }

            @Override
            public void other(Manifest mapping) {
                sink.names(mapping);
                find(mapping, depth + 1, sink);
            }

            @Override
            public void unread(Unread unread) {
                sink.unread(unread);
            }
        };
    }

    private String note(List<JsonNode> path) {
        StringBuilder words = new StringBuilder();
        for (JsonNode step : path) {
            words.append(
                    step.isTextual() ? (words.length() == 0 ? "" : ".") + step.asText() : "[" + step.asText() + "]");
        }
        String owner = around.kind().isEmpty() ? "" : " of " + around.id();
        return words
                + owner
                + (around.origin().note().isEmpty()
                        ? ""
                        : ", " + around.origin().inWords());
    }
}
