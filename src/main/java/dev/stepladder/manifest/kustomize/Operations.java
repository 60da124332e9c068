package dev.stepladder.manifest.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the operations of a JSON patch, which are a list and so no objects. */
final class Operations {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Operations() {}

    static List<JsonNode> read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    static List<JsonNode> read(String text) {
        try {
            JsonNode list = YAML.readTree(text);
            return list != null && list.isArray() ? List.of(list) : List.of();
        } catch (IOException noPatch) {
            return List.of();
        }
    }
}
