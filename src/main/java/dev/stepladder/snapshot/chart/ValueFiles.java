package dev.stepladder.snapshot.chart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.snapshot.document.Documents;
import dev.stepladder.snapshot.document.PlacedTree;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Values of a chart that stand in a file of the same repository, or one by one under their paths. */
public final class ValueFiles {
    private static final int MOST_FOLDERS = 12;

    private ValueFiles() {}

    /**
     * Reads a file of values that another file names: from the folder of that file, or from a folder above it, as paths within a repository begin at its top.
     *
     * @return whether there is such a file
     */
    public static boolean file(String name, String chart, String where, String namespace, Reading reading) {
        if (reading.place().file().contains("!")) {
            return false;
        }
        Path folder =
                Path.of(reading.place().file()).toAbsolutePath().normalize().getParent();
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
            reading.here()
                    .question("%s holds templates: which images do the values of %s name?".formatted(shown, where));
            return true;
        }
    }

    /** Values that are given one by one, under paths such as {@code image.tag}, as a tree. */
    public static JsonNode tree(Map<String, JsonNode> values) {
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
