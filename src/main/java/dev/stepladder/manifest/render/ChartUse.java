package dev.stepladder.manifest.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chart with the values that it is installed with.
 *
 * @param release the name of the release
 * @param chart its name in a repository, or a path
 * @param repository where it comes from; empty for one that lies here
 * @param version empty for the newest
 * @param folder where it lies; nothing for one in a repository
 * @param valueFiles files with values, in order
 * @param values further values
 * @param place who installs it
 */
public record ChartUse(
        String release,
        String chart,
        String repository,
        String version,
        Optional<Path> folder,
        List<Path> valueFiles,
        ObjectNode values,
        Place place) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    public ChartUse {
        valueFiles = List.copyOf(valueFiles);
    }

    /** A chart with its own values. */
    public static ChartUse plain(Path folder) {
        return new ChartUse(
                "release",
                folder.toString(),
                "",
                "",
                Optional.of(folder),
                List.of(),
                JsonNodeFactory.instance.objectNode(),
                Place.of(folder.toString()));
    }

    /** The charts that an Argo CD Application or a Flux HelmRelease installs, as far as it says where they are. */
    public static List<ChartUse> of(Manifest manifest) {
        JsonNode spec = manifest.object().path("spec");
        if (manifest.group().equals("argoproj.io") && manifest.kind().equals("Application")) {
            List<JsonNode> sources = new ArrayList<>();
            if (spec.path("source").isObject()) {
                sources.add(spec.path("source"));
            }
            spec.path("sources").forEach(sources::add);
            return sources.stream()
                    .flatMap(source -> argo(manifest, source).stream())
                    .toList();
        }
        JsonNode chart = spec.path("chart").path("spec");
        if (manifest.group().equals("helm.toolkit.fluxcd.io")
                && chart.path("chart").isTextual()) {
            Optional<Path> folder = folder(manifest, chart.path("chart").textValue());
            ObjectNode values =
                    spec.path("values") instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode();
            return folder.stream()
                    .map(path -> new ChartUse(
                            manifest.name(), path.toString(), "", "", folder, List.of(), values, manifest.place()))
                    .toList();
        }
        return List.of();
    }

    private static Optional<ChartUse> argo(Manifest application, JsonNode source) {
        JsonNode helm = source.path("helm");
        ObjectNode values = helm.path("valuesObject") instanceof ObjectNode given
                ? given
                : parsed(helm.path("values").asText());
        String release = helm.path("releaseName").asText(application.name());
        if (source.path("chart").isTextual()) {
            return Optional.of(new ChartUse(
                    release,
                    source.path("chart").textValue(),
                    source.path("repoURL").asText(),
                    source.path("targetRevision").asText(),
                    Optional.empty(),
                    List.of(),
                    values,
                    application.place()));
        }
        Optional<Path> folder = folder(application, source.path("path").asText());
        return folder.map(path -> {
            List<Path> files = new ArrayList<>();
            helm.path("valueFiles")
                    .forEach(file -> files.add(path.resolve(file.asText()).normalize()));
            files.removeIf(file -> !Files.isRegularFile(file));
            return new ChartUse(release, path.toString(), "", "", folder, files, values, application.place());
        });
    }

    private static ObjectNode parsed(String text) {
        try {
            return YAML.readTree(text) instanceof ObjectNode values ? values : JsonNodeFactory.instance.objectNode();
        } catch (IOException noYaml) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** A chart's folder by its path in the repository, seen from the file's folder or from any above it. */
    private static Optional<Path> folder(Manifest manifest, String path) {
        try {
            String relative = path.startsWith("/") ? path.substring(1) : path;
            Path folder = Path.of(manifest.file()).getParent();
            Path above = folder == null ? Path.of("") : folder;
            for (int depth = above.getNameCount(); depth >= 0; depth--) {
                Path chart = above.resolve(relative).normalize();
                if (!relative.isEmpty() && Files.isRegularFile(chart.resolve("Chart.yaml"))) {
                    return Optional.of(chart);
                }
                above = above.getParent() == null ? Path.of("") : above.getParent();
            }
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
