package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.manifest.Manifest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Looks through an object for the APIs that it names.
 *
 * <p>A rule is a mapping with groups and resources, or kinds, whatever its owner: a webhook, a role, a policy of admission, Gatekeeper, Kubewarden or
 * auditing, a project of Argo CD. A text may be any field's value or key.
 */
final class NamesInObject {
    /** Fields for people, for the server, and with names of other things. */
    private static final Set<String> PASSED = Set.of(
            "metadata",
            "labels",
            "matchLabels",
            "annotations",
            "ownerReferences",
            "managedFields",
            "status",
            "involvedObject",
            "openAPIV3Schema",
            "api_version",
            "description",
            "message",
            "summary",
            "title",
            "image",
            "path",
            "url",
            "repoURL");

    private final Manifest manifest;
    private final boolean kyverno;
    private final List<NamedApis> found = new ArrayList<>();
    private final List<JsonNode> path = new ArrayList<>();
    private final Set<String> written = new HashSet<>();

    NamesInObject(Manifest manifest) {
        this.manifest = manifest;
        this.kyverno = manifest.group().endsWith("kyverno.io");
    }

    /** All names; not a bare API version that an object of the same document is written in, as by an anchor. */
    List<NamedApis> all() {
        object(manifest.object());
        return found.stream()
                .filter(name -> !name.isBare()
                        || !written.contains(
                                name.group() + "/" + name.versions().first()))
                .toList();
    }

    private void walk(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (InnerObjects.isWhole(object)) {
                written.add(object.path("apiVersion").textValue());
            } else {
                object(object);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                path.add(IntNode.valueOf(i));
                walk(node.get(i));
                path.remove(path.size() - 1);
            }
        } else if (node.isTextual()) {
            String text = node.textValue();
            // A text with objects in it, or parts of them, is looked at as such.
            if (!InnerText.mayHoldObjects(text)) {
                text(text);
            }
        }
    }

    private void object(ObjectNode object) {
        rule(object);
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String key = field.getKey();
            if (key.equals("apiVersion")) {
                written.add(field.getValue().asText());
            } else if (!PASSED.contains(key) && !isParameters(key)) {
                path.add(TextNode.valueOf(key));
                if (kyverno && key.equals("kinds")) {
                    kinds(field.getValue());
                } else {
                    if (key.indexOf('.') > 0) {
                        text(key);
                    }
                    walk(field.getValue());
                }
                path.remove(path.size() - 1);
            }
        }
    }

    /** The parameters of an OpenShift template stand in its objects. */
    private boolean isParameters(String key) {
        return key.equals("parameters") && manifest.kind().equals("Template");
    }

    private void text(String text) {
        ApiNames.in(text).forEach(this::add);
    }

    private void kinds(JsonNode kinds) {
        for (int i = 0; i < kinds.size(); i++) {
            path.add(IntNode.valueOf(i));
            add(ApiNames.kyverno(kinds.get(i).asText()));
            path.remove(path.size() - 1);
        }
    }

    private void add(ApiNames.Name name) {
        if (name.line() == 1) {
            found.add(new NamedApis(name.group(), name.versions(), name.resource(), path));
            return;
        }
        List<JsonNode> inText = new ArrayList<>(path);
        inText.add(JsonNodeFactory.instance.objectNode().put("line", name.line()));
        found.add(new NamedApis(name.group(), name.versions(), name.resource(), inText));
    }

    private void rule(ObjectNode rule) {
        if (rule.path("apiGroups").isArray()) {
            groups(rule, "apiGroups", "apiVersions");
        } else if (rule.path("groups").isArray() && rule.path("kinds").isArray()) {
            groups(rule, "groups", "versions");
        } else if (rule.path("group").isTextual()
                && !(rule.path("version").isTextual() && rule.path("kind").isTextual())) {
            path.add(TextNode.valueOf("group"));
            resources(rule, rule.path("group").textValue(), texts(rule.path("version")));
            path.remove(path.size() - 1);
        }
    }

    private void groups(ObjectNode rule, String groupField, String versionField) {
        SortedSet<String> versions = texts(rule.path(versionField));
        if (versions.contains("*")) {
            versions.clear();
        }
        JsonNode groups = rule.path(groupField);
        path.add(TextNode.valueOf(groupField));
        for (int i = 0; i < groups.size(); i++) {
            path.add(IntNode.valueOf(i));
            resources(rule, groups.get(i).asText(), versions);
            path.remove(path.size() - 1);
        }
        path.remove(path.size() - 1);
    }

    private void resources(ObjectNode rule, String group, SortedSet<String> versions) {
        for (String field : List.of("resources", "kinds", "resource", "kind")) {
            texts(rule.path(field)).forEach(resource -> found.add(new NamedApis(group, versions, resource, path)));
        }
    }

    /** The text, or those of a list. */
    private static SortedSet<String> texts(JsonNode node) {
        SortedSet<String> texts = new TreeSet<>();
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
