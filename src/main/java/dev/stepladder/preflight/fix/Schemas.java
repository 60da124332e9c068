package dev.stepladder.preflight.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepladder.manifest.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of the APIs that objects are rewritten in, as {@code kubernetes/api} declares them.
 *
 * <p>A stable API only ever gains fields, so one reading of it serves all releases: what it does not know, none of them knows. It cannot tell that
 * a field is newer than the target. Of resources that add-ons define, such as those of cert-manager, it has no schema.
 */
final class Schemas {
    private static final JsonNode ALL = read();

    /** Kinds of which fields are moved, so that one could be missing afterwards; others may be patches, which are never whole. */
    private static final Set<String> MOVED = Set.of("Ingress", "HorizontalPodAutoscaler");

    private final boolean whole;

    private Schemas(boolean whole) {
        this.whole = whole;
    }

    private static JsonNode read() {
        try (InputStream stream =
                Objects.requireNonNull(Schemas.class.getResourceAsStream("schemas.json"), "schemas.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("the tool cannot read its own schemas.json", e);
        }
    }

    /** What is wrong with an object by the schema of its API; nothing if it fits, or if there is no schema. */
    static Optional<String> problem(Manifest manifest) {
        String type = ALL.path("roots")
                .path(manifest.apiVersion() + " " + manifest.kind())
                .asText();
        boolean whole = MOVED.contains(manifest.kind());
        return type.isEmpty() ? Optional.empty() : new Schemas(whole).problem(manifest.object(), type, "");
    }

    private Optional<String> problem(JsonNode value, String type, String path) {
        // What a tool fills in later may be anything.
        if (value.isNull() || (value.isTextual() && value.textValue().matches("(?s).*(\\$|\\{\\{).*"))) {
            return Optional.empty();
        }
        if (type.startsWith("[]")) {
            return value.isArray() ? items(value, type.substring(2), path) : wrong(path, "a list");
        }
        if (type.startsWith("{}")) {
            return value.isObject() ? entries(value, type.substring(2), path) : wrong(path, "a mapping");
        }
        return switch (type) {
            case "any" -> Optional.empty();
            case "string" -> value.isTextual() ? Optional.empty() : wrong(path, "a text");
            case "boolean" -> value.isBoolean() ? Optional.empty() : wrong(path, "true or false");
            case "number" -> value.isNumber() ? Optional.empty() : wrong(path, "a number");
            case "scalar" -> value.isNumber() || value.isTextual() ? Optional.empty() : wrong(path, "a text or number");
            default -> value.isObject() ? fields(value, ALL.path("types").path(type), path) : wrong(path, "a mapping");
        };
    }

    private static Optional<String> wrong(String path, String wanted) {
        return Optional.of("%s is not %s".formatted(path, wanted));
    }

    private Optional<String> items(JsonNode list, String type, String path) {
        for (int i = 0; i < list.size(); i++) {
            Optional<String> problem = problem(list.get(i), type, path + "[" + i + "]");
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<String> entries(JsonNode mapping, String type, String path) {
        return mapping.properties().stream()
                .flatMap(entry -> problem(entry.getValue(), type, path + "." + entry.getKey()).stream())
                .findFirst();
    }

    /** In the schema, the name of a field that has to be there ends in an exclamation mark. */
    private Optional<String> fields(JsonNode object, JsonNode type, String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            JsonNode own = type.has(name) ? type.path(name) : type.path(name + "!");
            if (own.isMissingNode()) {
                return Optional.of("%s%s is no field of it".formatted(prefix, name));
            }
            Optional<String> problem = problem(field.getValue(), own.textValue(), prefix + name);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return type.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> whole && name.endsWith("!") && !object.has(name.substring(0, name.length() - 1)))
                .map(name -> "%s%s is missing".formatted(prefix, name.substring(0, name.length() - 1)))
                .findFirst();
    }
}
