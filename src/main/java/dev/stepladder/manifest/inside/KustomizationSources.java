package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.manifest.Unread;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** What a kustomization names that lies elsewhere, or that is not there. */
final class KustomizationSources {
    private final SourceList sources;

    private KustomizationSources(SourceList sources) {
        this.sources = sources;
    }

    static void find(JsonNode root, SourceList sources) {
        new KustomizationSources(sources).kustomization(root);
    }

    private void kustomization(JsonNode root) {
        for (String field : List.of("resources", "bases", "components", "crds", "patchesStrategicMerge")) {
            JsonNode resources = root.path(field);
            for (int i = 0; i < resources.size(); i++) {
                if (isMissing(resources.get(i).asText())) {
                    absent(resources.get(i).asText(), field, IntNode.valueOf(i));
                } else if (OutsideSources.isRemote(resources.get(i).asText())) {
                    List<JsonNode> path = SourceList.path(List.of(field));
                    path.add(IntNode.valueOf(i));
                    sources.add(
                            Unread.Kind.BASE,
                            path,
                            resources.get(i).asText(),
                            "build it: kustomize build ... | stepladder preflight - ..., or --render --fetch");
                }
            }
        }
        for (String field : List.of("patches", "patchesJson6902")) {
            for (int i = 0; i < root.path(field).size(); i++) {
                String file = root.path(field).get(i).path("path").asText();
                if (!file.isEmpty() && isMissing(file)) {
                    absent(file, field, IntNode.valueOf(i), TextNode.valueOf("path"));
                }
            }
        }
        for (String field : List.of("helmCharts", "helmChartInflationGenerator")) {
            JsonNode charts = root.path(field);
            for (int i = 0; i < charts.size(); i++) {
                List<JsonNode> path = SourceList.path(List.of(field));
                path.add(IntNode.valueOf(i));
                String name = charts.get(i)
                        .path("name")
                        .asText(charts.get(i).path("chartName").asText());
                if (!sources.isHere("charts/" + name)) {
                    sources.addChart(name, charts.get(i).path("version").asText(), path);
                }
            }
        }
    }

    /** Whether a path leads to nothing here; a text of several lines is a patch. */
    private boolean isMissing(String resource) {
        if (resource.isEmpty()
                || resource.contains("\n")
                || OutsideSources.isRemote(resource)
                || SourceList.isTemplated(resource)) {
            return false;
        }
        try {
            return !Files.exists(Path.of(sources.manifest().file()).resolveSibling(resource));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private void absent(String name, String field, JsonNode... steps) {
        List<JsonNode> path = SourceList.path(List.of(field));
        path.addAll(List.of(steps));
        sources.add(Unread.Kind.ABSENT, path, name + " is not there", "add it, or take it out of the kustomization");
    }
}
