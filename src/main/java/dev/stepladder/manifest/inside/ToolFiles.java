package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.Unread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Files of tools that install charts or run programs: Helmfile, Rancher Fleet, Skaffold, vendir, cdk8s. The file name shows the tool. */
final class ToolFiles {
    private final Manifest manifest;
    private final List<Unread> found = new ArrayList<>();

    private ToolFiles(Manifest manifest) {
        this.manifest = manifest;
    }

    /** What such a file brings in; nothing for any other file. */
    static List<Unread> of(Manifest manifest) {
        ToolFiles tool = new ToolFiles(manifest);
        JsonNode root = manifest.object();
        Path path = Path.of(manifest.file());
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        boolean ofHelmfile = path.getParent() != null && path.getParent().endsWith("helmfile.d");
        if (name.startsWith("helmfile") || ofHelmfile) {
            tool.charts(root.path("releases"), "chart", "releases");
        } else if (name.equals("fleet.yaml") && root.path("helm").path("chart").isTextual()) {
            tool.chart(root.path("helm").path("chart"), root.path("helm").path("version"), List.of("helm", "chart"));
        } else if (name.startsWith("skaffold")) {
            tool.charts(root.path("deploy").path("helm").path("releases"), "remoteChart", "deploy", "helm", "releases");
            tool.charts(
                    root.path("manifests").path("helm").path("releases"),
                    "remoteChart",
                    "manifests",
                    "helm",
                    "releases");
        } else if (name.equals("vendir.yml") || name.equals("vendir.yaml")) {
            for (int i = 0; i < root.path("directories").size(); i++) {
                tool.vendored(root.path("directories").get(i), i);
            }
        } else if (name.equals("cdk8s.yaml") && root.path("app").isTextual()) {
            tool.found.add(Unread.of(
                    Unread.Kind.TEMPLATE,
                    manifest.place(List.of(TextNode.valueOf("app"))),
                    "a program of cdk8s",
                    "run it and look at what it writes: cdk8s synth"));
        }
        return tool.found;
    }

    private void charts(JsonNode releases, String field, String... steps) {
        for (int i = 0; i < releases.size(); i++) {
            List<JsonNode> path = new ArrayList<>();
            for (String step : steps) {
                path.add(TextNode.valueOf(step));
            }
            path.add(IntNode.valueOf(i));
            path.add(TextNode.valueOf(field));
            chartAt(releases.get(i).path(field), releases.get(i).path("version"), path);
        }
    }

    private void chart(JsonNode name, JsonNode version, List<String> steps) {
        chartAt(
                name,
                version,
                steps.stream().map(step -> (JsonNode) TextNode.valueOf(step)).toList());
    }

    private void chartAt(JsonNode name, JsonNode version, List<JsonNode> path) {
        boolean here = name.isTextual()
                && (name.textValue().startsWith(".") || name.textValue().startsWith("/"))
                && Nearby.folder(manifest.file(), name.textValue()).isPresent();
        if (name.isTextual() && !here) {
            found.add(SourceList.chart(manifest.place(path), name.textValue(), version.asText()));
        }
    }

    private void vendored(JsonNode directory, int index) {
        String folder = directory.path("path").asText();
        if (Nearby.folder(manifest.file(), "./" + folder).isEmpty()) {
            found.add(Unread.of(
                    Unread.Kind.ABSENT,
                    manifest.place(
                            List.of(TextNode.valueOf("directories"), IntNode.valueOf(index), TextNode.valueOf("path"))),
                    "folder %s, which vendir fetches".formatted(folder),
                    "fetch it: vendir sync"));
        }
    }
}
