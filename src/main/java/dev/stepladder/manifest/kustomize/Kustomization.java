package dev.stepladder.manifest.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.manifest.ManifestReader;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.ManifestSource;
import dev.stepladder.manifest.Unread;
import dev.stepladder.manifest.inside.OutsideSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One kustomization file.
 *
 * @param file the file itself
 * @param content all of it
 */
record Kustomization(Path file, ObjectNode content) {
    private static final List<String> NAMES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    /** Whether a file is one, by its name. */
    static boolean isOne(Path file) {
        return NAMES.contains(String.valueOf(file.getFileName()));
    }

    /** The one of a folder. */
    static Optional<Kustomization> of(Path folder) {
        return NAMES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .flatMap(Kustomization::read);
    }

    /** Reads a file; nothing if it can't be read, which whoever reads all files reports. */
    static Optional<Kustomization> read(Path file) {
        List<ObjectNode> found = new ArrayList<>();
        objects(file, new ManifestSink() {
            @Override
            public void object(Manifest manifest) {
                found.add(manifest.object());
            }

            @Override
            public void other(Manifest mapping) {
                found.add(mapping.object());
            }

            @Override
            public void unread(Unread unread) {}
        });
        return found.stream().findFirst().map(content -> new Kustomization(file.normalize(), content));
    }

    /** Hands out what a file holds, as far as it can be read. */
    static void objects(Path file, ManifestSink sink) {
        try (ManifestSource source = ManifestSource.open(file)) {
            source.unread().ifPresent(sink::unread);
            if (source.unread().isEmpty()) {
                ManifestReader.read(ManifestFiles.name(file), source.text(), sink, new Diagnostics());
            }
        } catch (IOException notThere) {
            sink.unread(Unread.of(Unread.Kind.ABSENT, Place.of(file.toString()), "not there", ""));
        }
    }

    boolean isComponent() {
        return content.path("kind").asText().equals("Component");
    }

    /** The files and folders under some fields that lie here, in order. */
    List<Path> local(String... fields) {
        List<Path> found = new ArrayList<>();
        for (String field : fields) {
            for (JsonNode each : content.path(field)) {
                path(each).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The files that patches lie in. */
    List<Path> patchFiles() {
        List<Path> found = local("patchesStrategicMerge");
        for (String field : List.of("patches", "patchesJson6902")) {
            content.path(field).forEach(patch -> path(patch.path("path")).ifPresent(found::add));
        }
        return found;
    }

    /** A file or folder by its name, seen from the kustomization's own folder. */
    Optional<Path> path(JsonNode name) {
        if (!name.isTextual() || name.textValue().contains("\n") || OutsideSources.isRemote(name.textValue())) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.resolveSibling(name.textValue()).normalize())
                    .filter(Files::exists);
        } catch (InvalidPathException inlineText) {
            return Optional.empty();
        }
    }
}
