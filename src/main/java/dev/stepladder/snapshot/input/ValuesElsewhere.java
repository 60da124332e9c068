package dev.stepladder.snapshot.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values that a chart takes from another place of the same repository: a file, or a ConfigMap. ConfigMaps may come before or after those that need them, so
 * they are joined at the end. Of two ConfigMaps of one name the one in the same folder counts.
 */
final class ValuesElsewhere {
    /** What people keep is less; what an API server gives out is not kept at all. */
    private static final int MOST_MAPS = 2_000;

    private static final int MOST_FOLDERS = 12;

    private final List<Held> held = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();

    /** A ConfigMap with values. */
    private record Held(String name, JsonNode data, Reading reading) {}

    /** A chart that takes values from a ConfigMap. */
    private record Wanted(String name, String key, String chart, String where, String namespace, Reading reading) {}

    /** Keeps a ConfigMap of a repository that may hold values. */
    void hold(JsonNode configMap, Reading reading) {
        JsonNode data = configMap.path("data");
        boolean mayHold = false;
        for (JsonNode value : data) {
            mayHold |= value.asText().contains(":");
        }
        if (reading.kept() && mayHold && held.size() < MOST_MAPS) {
            held.add(new Held(Json.text(configMap, "metadata", "name"), data, reading));
        }
    }

    /** Notes that a chart takes values from a ConfigMap. */
    void want(String name, String key, String chart, String where, String namespace, Reading reading) {
        wanted.add(new Wanted(name, key.isEmpty() ? "values.yaml" : key, chart, where, namespace, reading));
    }

    /** Reads the values of all charts whose ConfigMaps came; the others become questions. */
    void join() {
        for (Wanted each : wanted) {
            List<Held> named = held.stream()
                    .filter(map -> map.name().equals(each.name()) && map.data().has(each.key()))
                    .toList();
            String folder = folder(each.reading().place());
            Optional<Held> found = named.size() == 1
                    ? Optional.of(named.get(0))
                    : named.stream()
                            .filter(map -> folder(map.reading().place()).equals(folder))
                            .findFirst();
            if (found.isPresent()) {
                HelmValues.read(
                        found.get().data().path(each.key()),
                        each.chart(),
                        each.where(),
                        each.namespace(),
                        found.get().reading());
            } else if (each.reading().kept()) {
                each.reading()
                        .here()
                        .question("%s (%s) takes values from %s of ConfigMap %s, and %s: which images do they name?"
                                .formatted(
                                        each.where(),
                                        each.reading().place(),
                                        each.key(),
                                        each.name(),
                                        named.isEmpty() ? "no file has it" : named.size() + " files have it"));
            }
        }
        wanted.clear();
    }

    private static String folder(Place place) {
        return place.file().replaceFirst("[/\\\\]?[^/\\\\]*$", "");
    }

    /**
     * Reads a file of values that another file names: from the folder of that file, or from a folder above it, as paths within a repository begin at its top.
     *
     * @return whether there is such a file
     */
    static boolean file(String name, String chart, String where, String namespace, Reading reading) {
        if (reading.place().file().contains("!")) {
            return false;
        }
        Path folder = Path.of(reading.place().file()).toAbsolutePath().normalize().getParent();
        for (int i = 0; i < MOST_FOLDERS && folder != null; i++) {
            Path file = folder.resolve(name).normalize();
            if (file.startsWith(folder) && Files.isRegularFile(file)) {
                return read(file, chart, where, namespace, reading);
            }
            folder = Files.exists(folder.resolve(".git")) ? null : folder.getParent();
        }
        return false;
    }

    private static boolean read(Path file, String chart, String where, String namespace, Reading reading) {
        Path here = Path.of("").toAbsolutePath();
        boolean isRelative = !Path.of(reading.place().file()).isAbsolute();
        Path shown = isRelative && file.startsWith(here) ? here.relativize(file) : file;
        Optional<InputFile> text = InputFile.read(file, new Diagnostics());
        if (text.isEmpty()) {
            return false;
        }
        try (JsonParser parser =
                Documents.YAML.getFactory().createParser(text.get().text())) {
            if (parser.nextToken() != null) {
                JsonNode values = new PlacedTree(parser, 0).read();
                HelmValues.read(values, chart, where, namespace, reading.at(Place.of(shown.toString())));
            }
            return true;
        } catch (IOException e) {
            reading.here().question("%s holds templates: which images do the values of %s name?".formatted(shown, where));
            return true;
        }
    }

    /** Values that are given one by one, under paths such as {@code image.tag}, as a tree. */
    static JsonNode tree(Map<String, JsonNode> values) {
        var root = Documents.JSON.createObjectNode();
        values.forEach((path, value) -> {
            var at = root;
            String[] keys = path.split("\\.", -1);
            for (int i = 0; i < keys.length - 1; i++) {
                at = at.withObjectProperty(keys[i]);
            }
            at.set(keys[keys.length - 1], value);
        });
        return root;
    }
}
