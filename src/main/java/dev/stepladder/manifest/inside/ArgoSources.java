package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** The charts and folders that an Application or ApplicationSet of Argo CD brings in. */
final class ArgoSources {
    private final SourceList sources;

    private ArgoSources(SourceList sources) {
        this.sources = sources;
    }

    static void find(JsonNode root, SourceList sources) {
        ArgoSources argo = new ArgoSources(sources);
        argo.argo(root.path("spec"), List.of("spec"));
        argo.argo(root.path("spec").path("template").path("spec"), List.of("spec", "template", "spec"));
        argo.generators(root.path("spec").path("generators"));
    }

    private void argo(JsonNode spec, List<String> steps) {
        if (spec.path("source").isObject()) {
            List<String> path = new ArrayList<>(steps);
            path.add("source");
            argoSource(spec.path("source"), SourceList.path(path));
        }
        JsonNode sources = spec.path("sources");
        for (int i = 0; i < sources.size(); i++) {
            List<String> path = new ArrayList<>(steps);
            path.add("sources");
            List<JsonNode> whole = SourceList.path(path);
            whole.add(IntNode.valueOf(i));
            argoSource(sources.get(i), whole);
        }
    }

    private void argoSource(JsonNode source, List<JsonNode> path) {
        if (source.path("chart").isTextual()) {
            path.add(TextNode.valueOf("chart"));
            sources.addChart(
                    source.path("chart").asText(), source.path("targetRevision").asText(), path);
        } else if (source.path("path").isTextual()
                && !SourceList.isTemplated(source.path("path").asText())) {
            path.add(TextNode.valueOf("path"));
            sources.folder(source.path("path").asText(), source.path("repoURL").asText(), path);
        }
    }

    /** The folders that an ApplicationSet makes Applications of; a path of a template is one of them. */
    private void generators(JsonNode generators) {
        for (int i = 0; i < generators.size(); i++) {
            JsonNode git = generators.get(i).path("git");
            for (String field : List.of("directories", "files")) {
                for (int j = 0; j < git.path(field).size(); j++) {
                    JsonNode each = git.path(field).get(j);
                    String known = each.path("path").asText().replaceFirst("/?[^/]*[*{].*$", "");
                    if (each.path("path").isTextual() && !each.path("exclude").asBoolean()) {
                        List<JsonNode> path = SourceList.path(List.of("spec", "generators"));
                        path.addAll(List.of(IntNode.valueOf(i), TextNode.valueOf("git"), TextNode.valueOf(field)));
                        path.addAll(List.of(IntNode.valueOf(j), TextNode.valueOf("path")));
                        sources.folder(
                                field.equals("files") ? parent(known) : known,
                                git.path("repoURL").asText(),
                                path);
                    }
                }
            }
        }
    }

    private static String parent(String path) {
        return path.matches(".*\\.(json|ya?ml)") ? path.replaceFirst("/?[^/]*$", "") : path;
    }
}
