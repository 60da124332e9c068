package dev.stepladder.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.diagnostic.Place;

/**
 * One Kubernetes object, as written in a file.
 *
 * @param file as the user names it
 * @param object its content; to be read, never changed
 * @param places the places of its fields
 */
public record Manifest(String file, ObjectNode object, Places places) {

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

    /** Empty if the manifest gives none; the object may still get one when it is applied. */
    public String namespace() {
        return object.path("metadata").path("namespace").asText();
    }

    /** Empty if it has none of its own, such as a list or a generated object. */
    public String name() {
        return object.path("metadata").path("name").asText();
    }

    /** The object's name in findings: {@code Deployment/shop/web}, or {@code ClusterRole/admin} without a namespace. */
    public String id() {
        return kind() + (namespace().isEmpty() ? "" : "/" + namespace()) + (name().isEmpty() ? "" : "/" + name());
    }

    /** The beginning of the object. */
    public Place place() {
        return new Place(file, places.line(), places.column());
    }

    /** The place of a field; the beginning of the object if it has no such field. */
    public Place place(Iterable<JsonNode> path) {
        Places field = places.at(path);
        return new Place(file, field.line(), field.column());
    }
}
