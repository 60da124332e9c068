package dev.stepladder.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.tree.Places;

/**
 * One Kubernetes object as it was written down.
 *
 * @param file as the user names it
 * @param object all of it; to be read, never changed
 * @param places where its fields stand
 * @param origin how it came to be seen
 */
public record Manifest(String file, ObjectNode object, Places places, Origin origin) {

    /** Such as {@code apps/v1}. */
    public String apiVersion() {
        return object.path("apiVersion").asText();
    }

    /** The part of its API version before the slash; empty for the core group. */
    public String group() {
        String api = apiVersion();
        return api.contains("/") ? api.substring(0, api.indexOf('/')) : "";
    }

    /** The part of its API version after the slash. */
    public String version() {
        String api = apiVersion();
        return api.substring(api.indexOf('/') + 1);
    }

    /** Such as {@code Deployment}. */
    public String kind() {
        return object.path("kind").asText();
    }

    /** Whether a tool still has to write its API: Helm, Jinja, envsubst, OpenShift, SOPS. */
    public boolean isComputed() {
        return isComputed(apiVersion()) || isComputed(kind());
    }

    private static boolean isComputed(String text) {
        return text.contains("{{") || text.contains("{%") || text.contains("$") || text.contains("<%");
    }

    /** Empty where the manifest doesn't tell; it may still get one when it is applied. */
    public String namespace() {
        return object.path("metadata").path("namespace").asText();
    }

    /** Empty where it has none of its own, as lists and generated objects. */
    public String name() {
        return object.path("metadata").path("name").asText();
    }

    /** The object as findings call it: {@code Deployment/shop/web}, or {@code ClusterRole/admin} without a namespace. */
    public String id() {
        return kind() + (namespace().isEmpty() ? "" : "/" + namespace()) + (name().isEmpty() ? "" : "/" + name());
    }

    /** Where the object begins. */
    public Place place() {
        return new Place(file, places.line(), places.column());
    }

    /**
     * Where a field stands; where the object begins if it isn't written.
     *
     * @param path of keys and indices; at its end may stand {@code {"line": n}}, a line of a text, counted from 1
     */
    public Place place(Iterable<JsonNode> path) {
        Places field = places.at(path);
        int line = 0;
        for (JsonNode step : path) {
            line = step.path("line").asInt();
        }
        boolean block = line > 0 && field.literal();
        return block ? new Place(file, field.line() + line, 1) : new Place(file, field.line(), field.column());
    }
}
