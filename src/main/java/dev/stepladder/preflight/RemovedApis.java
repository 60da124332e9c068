package dev.stepladder.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.Origin;
import dev.stepladder.manifest.inside.NamedApis;
import dev.stepladder.matrix.ApiRemoval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Holds objects against the APIs that go away: the one that they are written in, and those that they name. */
final class RemovedApis {
    static final List<JsonNode> API_VERSION = List.of(TextNode.valueOf("apiVersion"));

    /** Takes an object that is of an API that goes away, and the field that says so. */
    interface Found {
        void accept(ApiRemoval removal, Manifest manifest, List<JsonNode> path);
    }

    private final Map<String, List<ApiRemoval>> byGroup = new TreeMap<>();
    private final Found found;
    private final BiConsumer<Place, String> bare;

    /**
     * Removals to hold objects against.
     *
     * @param bare takes an API version of which something goes away, where no kind is named, and its place
     */
    RemovedApis(List<ApiRemoval> removals, Found found, BiConsumer<Place, String> bare) {
        removals.forEach(removal -> byGroup.computeIfAbsent(removal.group(), group -> new ArrayList<>())
                .add(removal));
        this.found = found;
        this.bare = bare;
    }

    /** The API that an object is written in. */
    void check(Manifest manifest) {
        for (ApiRemoval removal : byGroup.getOrDefault(manifest.group(), List.of())) {
            if (removal.covers(manifest.group(), manifest.version(), manifest.kind())) {
                found.accept(removal, manifest, API_VERSION);
            }
        }
    }

    /** An API version without a kind. */
    void checkBare(Manifest written) {
        checkBare(written.group(), written.version(), written.place(API_VERSION));
    }

    private void checkBare(String group, String version, Place place) {
        if (byGroup.getOrDefault(group, List.of()).stream()
                .anyMatch(removal -> removal.version().equals(Optional.of(version)))) {
            bare.accept(place, group.isEmpty() ? version : group + "/" + version);
        }
    }

    /** The APIs that an object names, and those that a definition has stored objects of. */
    void checkNamed(Manifest manifest) {
        List<NamedApis> named = NamedApis.of(manifest);
        for (NamedApis api : named) {
            if (api.isBare()) {
                api.versions().forEach(version -> checkBare(api.group(), version, manifest.place(api.path())));
            } else {
                of(api.group())
                        .filter(removal -> isMeant(removal, api) && isNamed(removal, api))
                        .filter(removal -> isGone(removal, api) && !isNamedAnew(removal, named))
                        .reduce((one, other) -> api.group().equals("*") && isLater(other, one) ? other : one)
                        .ifPresent(removal -> found.accept(removal, reference(manifest, removal, api), api.path()));
            }
        }
        if (manifest.kind().equals("CustomResourceDefinition")) {
            stored(manifest);
        }
    }

    /** A star means something until the last of its APIs is gone. */
    private static boolean isLater(ApiRemoval removal, ApiRemoval than) {
        return removal.removedIn().isPresent()
                && than.removedIn()
                        .map(version -> removal.removedIn().get().compareTo(version) > 0)
                        .orElse(false);
    }

    /** The removals of a group; a star is any. */
    private Stream<ApiRemoval> of(String group) {
        return group.equals("*")
                ? byGroup.values().stream().flatMap(List::stream)
                : byGroup.getOrDefault(group, List.of()).stream();
    }

    /** A rule for all resources is about a removal if nothing of its group stays. */
    private boolean isMeant(ApiRemoval removal, NamedApis api) {
        if (api.isWholeGroup()) {
            return !api.group().equals("*")
                    && of(api.group())
                            .noneMatch(other -> other.replacement().orElse("").startsWith(api.group() + "/"));
        }
        return removal.kind().map(api::isOf).orElse(!api.group().equals("*"));
    }

    private static boolean isNamed(ApiRemoval removal, NamedApis api) {
        return api.versions().isEmpty()
                || removal.version()
                        .map(version -> api.versions().contains(version))
                        .orElse(true);
    }

    /** Whether the name covers nothing that stays: without versions, as in a role, while its group has no other version of the kind; else while it has none. */
    private boolean isGone(ApiRemoval removal, NamedApis api) {
        if (api.versions().isEmpty()) {
            return api.group().equals("*")
                    ? of("*").filter(other -> isMeant(other, api)).noneMatch(this::leadsOn)
                    : !removal.replacement().orElse("").startsWith(removal.group() + "/");
        }
        return api.versions().stream()
                .allMatch(version -> of(api.group())
                        .anyMatch(other -> other.version().map(version::equals).orElse(true)
                                && other.kind().equals(removal.kind())));
    }

    /** Whether what replaces an API stays. */
    private boolean leadsOn(ApiRemoval removal) {
        String replacement = removal.replacement().orElse("");
        return !replacement.isEmpty()
                && of("*").noneMatch(
                                other -> (other.group() + "/" + other.version().orElse("")).equals(replacement)
                                        && other.kind().equals(removal.kind()));
    }

    /** Whether another name in the same object is of what replaces the API. */
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

    private static Manifest reference(Manifest owner, ApiRemoval removal, NamedApis api) {
        String field = api.path().get(0).asText();
        String around = owner.kind().isEmpty() ? owner.origin().note() : owner.id();
        return named(
                owner, removal, new Origin(Origin.Kind.MENTIONED, field + (around.isEmpty() ? "" : " of " + around)));
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
