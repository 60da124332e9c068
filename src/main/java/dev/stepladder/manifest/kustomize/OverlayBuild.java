package dev.stepladder.manifest.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestReader;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.Origin;
import dev.stepladder.manifest.Unread;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The objects that one kustomization makes. Places stay those of the base: a patched field has the place of what it is in. */
final class OverlayBuild {
    /** Bases of bases; stops where they lead in circles. */
    private static final int DEEPEST = 12;

    private final List<Manifest> objects = new ArrayList<>();

    private final Consumer<Unread> unread;

    private OverlayBuild(Consumer<Unread> unread) {
        this.unread = unread;
    }

    /** Builds it as far as its parts lie here. */
    static List<Manifest> build(Kustomization root, Origin origin, Consumer<Unread> unread) {
        return build(root, DEEPEST, unread).objects.stream()
                .map(made -> new Manifest(made.file(), made.object(), made.places(), origin))
                .toList();
    }

    private static OverlayBuild build(Kustomization kustomization, int depth, Consumer<Unread> unread) {
        OverlayBuild made = new OverlayBuild(unread);
        made.resources(kustomization, depth);
        made.transform(kustomization, depth);
        return made;
    }

    private void resources(Kustomization kustomization, int depth) {
        for (Path resource : kustomization.local("resources", "bases")) {
            if (!Files.isDirectory(resource)) {
                Kustomization.objects(resource, collect(objects, unread));
            } else if (depth > 0) {
                Kustomization.of(resource).ifPresent(base -> objects.addAll(build(base, depth - 1, unread).objects));
            }
        }
    }

    private void transform(Kustomization kustomization, int depth) {
        for (Path component : kustomization.local("components")) {
            if (depth > 0 && Files.isDirectory(component)) {
                Kustomization.of(component).ifPresent(part -> {
                    resources(part, depth - 1);
                    transform(part, depth - 1);
                });
            }
        }
        JsonNode content = kustomization.content();
        content.path("patchesStrategicMerge")
                .forEach(patch -> patch(kustomization, patch, patch, patch.path("target")));
        for (String field : List.of("patches", "patchesJson6902")) {
            content.path(field)
                    .forEach(patch ->
                            patch(kustomization, patch.path("path"), patch.path("patch"), patch.path("target")));
        }
        content.path("replicas").forEach(this::replicas);
        content.path("images").forEach(this::images);
        if (content.path("namespace").isTextual()) {
            objects.forEach(object ->
                    metadata(object).put("namespace", content.path("namespace").textValue()));
        }
    }

    private void patch(Kustomization kustomization, JsonNode file, JsonNode inline, JsonNode target) {
        List<Manifest> merges = new ArrayList<>();
        List<JsonNode> operations = new ArrayList<>();
        Optional<Path> path = kustomization.path(file);
        if (path.isPresent()) {
            Kustomization.objects(path.get(), collect(merges, passed -> {}));
            if (merges.isEmpty()) {
                operations.addAll(Operations.read(path.get()));
            }
        } else if (inline.isTextual()) {
            try {
                ManifestReader.read(
                        "",
                        new BufferedReader(new StringReader(inline.textValue())),
                        collect(merges, passed -> {}),
                        new Diagnostics());
            } catch (IOException impossible) {
                throw new UncheckedIOException("read from memory", impossible);
            }
            if (merges.isEmpty()) {
                operations.addAll(Operations.read(inline.textValue()));
            }
        }
        for (Manifest merge : merges) {
            boolean named = target.isObject();
            objects.removeIf(
                    object -> isMeant(object, merge, target, named) && StrategicMerge.isDelete(merge.object()));
            for (Manifest object : objects) {
                if (isMeant(object, merge, target, named)) {
                    StrategicMerge.apply(object.object(), merge.object());
                }
            }
        }
        for (Manifest object : objects) {
            if (!operations.isEmpty() && target.isObject() && isTarget(object, target)) {
                operations.forEach(operation -> JsonPatch.apply(object.object(), operation));
            }
        }
    }

    private static boolean isMeant(Manifest object, Manifest merge, JsonNode target, boolean named) {
        return named
                ? isTarget(object, target)
                : object.kind().equals(merge.kind())
                        && object.name().equals(merge.name())
                        && object.group().equals(merge.group());
    }

    /** Fields that aren't given hold for all; names are regular expressions of the whole. */
    private static boolean isTarget(Manifest object, JsonNode target) {
        return fits(target.path("kind"), object.kind())
                && fits(target.path("name"), object.name())
                && fits(target.path("group"), object.group())
                && fits(target.path("version"), object.version());
    }

    private static boolean fits(JsonNode wanted, String found) {
        if (!wanted.isTextual()
                || wanted.textValue().isEmpty()
                || wanted.textValue().equals(found)) {
            return true;
        }
        try {
            return Pattern.matches(wanted.textValue(), found);
        } catch (PatternSyntaxException notOne) {
            return false;
        }
    }

    private void replicas(JsonNode wanted) {
        for (Manifest object : objects) {
            if (object.name().equals(wanted.path("name").asText())
                    && object.object().path("spec") instanceof ObjectNode spec
                    && List.of("Deployment", "StatefulSet", "ReplicaSet", "ReplicationController")
                            .contains(object.kind())) {
                spec.set("replicas", wanted.path("count"));
            }
        }
    }

    private void images(JsonNode wanted) {
        objects.forEach(object -> rename(object.object(), wanted));
    }

    private static void rename(JsonNode node, JsonNode wanted) {
        if (node instanceof ObjectNode object && object.path("image").isTextual()) {
            String image = object.path("image").textValue();
            String name = image.replaceFirst("@.*$", "").replaceFirst(":[^/:]*$", "");
            if (name.equals(wanted.path("name").asText())) {
                String digest = wanted.path("digest").asText();
                String tag = wanted.path("newTag")
                        .asText(image.substring(name.length()).replaceFirst("^:", ""));
                object.put(
                        "image",
                        wanted.path("newName").asText(name)
                                + (digest.isEmpty() ? tag.isEmpty() ? "" : ":" + tag : "@" + digest));
            }
        }
        node.forEach(child -> rename(child, wanted));
    }

    private static ObjectNode metadata(Manifest object) {
        return object.object().path("metadata") instanceof ObjectNode metadata
                ? metadata
                : object.object().putObject("metadata");
    }

    private static ManifestSink collect(List<Manifest> into, Consumer<Unread> unread) {
        return new ManifestSink() {
            @Override
            public void object(Manifest manifest) {
                into.add(manifest);
            }

            @Override
            public void unread(Unread passedOver) {
                unread.accept(passedOver);
            }
        };
    }
}
