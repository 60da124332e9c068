package dev.stepladder.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.Origin;
import dev.stepladder.manifest.inside.NamedApis;
import dev.stepladder.matrix.ApiRemoval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds objects against the APIs that go away: the one that they are written in, and those that they name. */
final class RemovedApis {
    static final List<JsonNode> API_VERSION = List.of(TextNode.valueOf("apiVersion"));

    /** Takes an object that is of an API that goes away, and the field that says so. */
    interface Found {
        void accept(ApiRemoval removal, Manifest manifest, List<JsonNode> path);
    }

    private final Map<String, List<ApiRemoval>> byGroup = new HashMap<>();
    private final Found found;

    RemovedApis(List<ApiRemoval> removals, Found found) {
        removals.forEach(removal -> byGroup.computeIfAbsent(removal.group(), group -> new ArrayList<>())
                .add(removal));
        this.found = found;
    }

    /** The API that an object is written in. */
    void check(Manifest manifest) {
        for (ApiRemoval removal : byGroup.getOrDefault(manifest.group(), List.of())) {
            if (removal.covers(manifest.group(), manifest.version(), manifest.kind())) {
                found.accept(removal, manifest, API_VERSION);
            }
        }
    }

    /** Whether something of an API version goes away. */
    boolean goesAway(Manifest written) {
        return byGroup.getOrDefault(written.group(), List.of()).stream()
                .anyMatch(removal -> removal.version().equals(Optional.of(written.version())));
    }

    /** The APIs that rules of webhooks and roles name, and those that a definition has stored objects of. */
    void checkNamed(Manifest manifest) {
        List<NamedApis> named = NamedApis.of(manifest);
        for (NamedApis api : named) {
            byGroup.getOrDefault(api.group(), List.of()).stream()
                    .filter(removal -> isMeant(removal, api) && isNamed(removal, api))
                    .filter(removal -> isGone(removal, api) && !isNamedAnew(removal, named))
                    .findFirst()
                    .ifPresent(removal -> found.accept(removal, reference(manifest, removal), api.path()));
        }
        if (manifest.kind().equals("CustomResourceDefinition")) {
            stored(manifest);
        }
    }

    /** A rule for all resources is about a removal if nothing of its group stays. */
    private boolean isMeant(ApiRemoval removal, NamedApis api) {
        return api.isWholeGroup()
                ? byGroup.getOrDefault(api.group(), List.of()).stream()
                        .noneMatch(other -> other.replacement().orElse("").startsWith(api.group() + "/"))
                : api.isOf(removal.kind().orElse(""));
    }

    private static boolean isNamed(ApiRemoval removal, NamedApis api) {
        return api.versions().isEmpty()
                || api.versions().contains(removal.version().orElse(""));
    }

    /** Whether the rule covers nothing that stays: a role's rule while its group has no other version, a webhook's while it lists none. */
    private boolean isGone(ApiRemoval removal, NamedApis api) {
        if (api.versions().isEmpty()) {
            return !removal.replacement().orElse("").startsWith(removal.group() + "/");
        }
        return api.versions().stream()
                .allMatch(version -> byGroup.getOrDefault(api.group(), List.of()).stream()
                        .anyMatch(other -> other.version().equals(Optional.of(version))
                                && other.kind().equals(removal.kind())));
    }

    /** Whether another rule of the same object names what replaces the API. */
    private static boolean isNamedAnew(ApiRemoval removal, List<NamedApis> named) {
        String replacement = removal.replacement().orElse("");
        String group = replacement.contains("/") ? replacement.substring(0, replacement.indexOf('/')) : "";
        String version = replacement.substring(replacement.indexOf('/') + 1);
        return !replacement.isEmpty()
                && named.stream()
                        .anyMatch(other -> other.group().equals(group)
                                && (other.isWholeGroup()
                                        || other.isOf(removal.kind().orElse("")))
                                && (other.versions().isEmpty()
                                        ? !group.equals(removal.group())
                                        : other.versions().contains(version)
                                                || other.versions().contains("*")));
    }

    private static Manifest reference(Manifest owner, ApiRemoval removal) {
        String field = owner.kind().endsWith("WebhookConfiguration")
                ? "webhooks"
                : owner.kind().endsWith("Role") ? "rules" : "spec";
        return named(owner, removal, new Origin(Origin.Kind.MENTIONED, field + " of " + owner.id()));
    }

    private void stored(Manifest definition) {
        JsonNode spec = definition.object().path("spec");
        String group = spec.path("group").asText();
        String kind = spec.path("names").path("kind").asText();
        JsonNode versions = definition.object().path("status").path("storedVersions");
        for (int i = 0; i < versions.size(); i++) {
            String version = versions.get(i).asText();
            for (ApiRemoval removal : byGroup.getOrDefault(group, List.of())) {
                if (removal.covers(group, version, kind)) {
                    found.accept(
                            removal,
                            named(definition, removal, new Origin(Origin.Kind.STORED, definition.id())),
                            List.of(
                                    TextNode.valueOf("status"),
                                    TextNode.valueOf("storedVersions"),
                                    IntNode.valueOf(i)));
                }
            }
        }
    }

    /** An object of which no more than its API is known. */
    private static Manifest named(Manifest owner, ApiRemoval removal, Origin origin) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        String api = removal.group().isEmpty()
                ? removal.version().orElse("")
                : removal.group() + "/" + removal.version().orElse("");
        object.put("apiVersion", api).put("kind", removal.kind().orElse(""));
        return new Manifest(owner.file(), object, owner.places(), origin);
    }
}
