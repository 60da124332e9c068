package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.Unread;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Charts and bases that an object brings in from elsewhere: their objects run in the cluster, and stand in no file that was read. */
public final class OutsideSources {
    private static final Pattern REMOTE = Pattern.compile(
            "^(https?://|ssh://|git@|git::|oci://|(www\\.)?(github|gitlab|bitbucket)\\.[a-z]+[:/]).*|.*[?&]ref=.*");

    private final Manifest manifest;
    private final List<Unread> found = new ArrayList<>();

    private OutsideSources(Manifest manifest) {
        this.manifest = manifest;
    }

    /** What an object, or a mapping that is none, brings in. */
    public static List<Unread> of(Manifest manifest) {
        OutsideSources outside = new OutsideSources(manifest);
        String file = String.valueOf(Path.of(manifest.file()).getFileName());
        String group = manifest.group();
        JsonNode root = manifest.object();
        if (group.equals("helm.toolkit.fluxcd.io") || group.equals("helm.fluxcd.io")) {
            outside.flux(root.path("spec"));
        } else if (group.equals("argoproj.io")) {
            outside.argo(root.path("spec"), List.of("spec"));
            outside.argo(root.path("spec").path("template").path("spec"), List.of("spec", "template", "spec"));
        } else if (group.equals("helm.cattle.io") && manifest.kind().equals("HelmChart")) {
            outside.chart(root.path("spec").path("chart"), "", "spec", "chart");
        } else if (group.equals("helm.crossplane.io")) {
            outside.chart(
                    root.path("spec").path("forProvider").path("chart").path("name"),
                    "",
                    "spec",
                    "forProvider",
                    "chart");
        } else if (file.equals("Chart.yaml") || file.equals("requirements.yaml")) {
            outside.dependencies(root.path("dependencies"));
        } else if (isKustomization(manifest)) {
            outside.kustomization(root);
        }
        return outside.found;
    }

    /** Whether it says what Kustomize builds. */
    public static boolean isKustomization(Manifest manifest) {
        String file = String.valueOf(Path.of(manifest.file()).getFileName());
        return file.equals("kustomization.yaml")
                || file.equals("kustomization.yml")
                || file.equals("Kustomization")
                || manifest.group().equals("kustomize.config.k8s.io");
    }

    /** Whether a resource of a kustomization lies in another place than its own repository. */
    public static boolean isRemote(String resource) {
        return REMOTE.matcher(resource).matches();
    }

    private void flux(JsonNode spec) {
        JsonNode chart = spec.path("chart");
        JsonNode named = chart.path("spec").path("chart");
        if (named.isTextual()) {
            chart(named, chart.path("spec").path("version").asText(), "spec", "chart", "spec", "chart");
        } else if (spec.path("chartRef").path("name").isTextual()) {
            chart(spec.path("chartRef").path("name"), "", "spec", "chartRef", "name");
        } else if (chart.path("name").isTextual()) {
            chart(chart.path("name"), chart.path("version").asText(), "spec", "chart", "name");
        } else if (chart.path("path").isTextual()) {
            chart(chart.path("path"), "", "spec", "chart", "path");
        }
    }

    private void argo(JsonNode spec, List<String> steps) {
        if (spec.path("source").isObject()) {
            List<String> path = new ArrayList<>(steps);
            path.add("source");
            argoSource(spec.path("source"), path(path));
        }
        JsonNode sources = spec.path("sources");
        for (int i = 0; i < sources.size(); i++) {
            List<String> path = new ArrayList<>(steps);
            path.add("sources");
            List<JsonNode> whole = path(path);
            whole.add(IntNode.valueOf(i));
            argoSource(sources.get(i), whole);
        }
    }

    private void argoSource(JsonNode source, List<JsonNode> path) {
        if (source.path("chart").isTextual()) {
            path.add(TextNode.valueOf("chart"));
            addChart(
                    source.path("chart").asText(), source.path("targetRevision").asText(), path);
        } else if (source.path("path").isTextual()
                && !isTemplated(source.path("path").asText())
                && !isHere(source.path("path").asText())) {
            path.add(TextNode.valueOf("path"));
            found.add(Unread.of(
                    Unread.Kind.BASE,
                    manifest.place(path),
                    source.path("path").asText() + " of "
                            + source.path("repoURL").asText(),
                    "check it out and look at it as well"));
        }
    }

    private void chart(JsonNode name, String version, String... path) {
        if (name.isTextual() && !isHere(name.asText())) {
            addChart(name.asText(), version, path(List.of(path)));
        }
    }

    private void addChart(String name, String version, List<JsonNode> path) {
        found.add(Unread.of(
                Unread.Kind.CHART,
                manifest.place(path),
                "chart " + (name + " " + version).strip(),
                "render it: helm template ... | stepladder preflight - ..., or --render --fetch"));
    }

    private void dependencies(JsonNode dependencies) {
        Path folder = Path.of(manifest.file()).resolveSibling("charts");
        for (int i = 0; i < dependencies.size(); i++) {
            JsonNode dependency = dependencies.get(i);
            String name = dependency.path("name").asText();
            boolean here = name.isEmpty()
                    || dependency.path("repository").asText().startsWith("file:")
                    || Files.isDirectory(folder.resolve(name))
                    || Files.isRegularFile(folder.resolve(
                            name + "-" + dependency.path("version").asText() + ".tgz"));
            if (!here) {
                List<JsonNode> path = path(List.of("dependencies"));
                path.add(IntNode.valueOf(i));
                addChart(name, dependency.path("version").asText(), path);
            }
        }
    }

    private void kustomization(JsonNode root) {
        for (String field : List.of("resources", "bases", "components", "crds")) {
            JsonNode resources = root.path(field);
            for (int i = 0; i < resources.size(); i++) {
                if (isRemote(resources.get(i).asText())) {
                    List<JsonNode> path = path(List.of(field));
                    path.add(IntNode.valueOf(i));
                    found.add(Unread.of(
                            Unread.Kind.BASE,
                            manifest.place(path),
                            resources.get(i).asText(),
                            "build it: kustomize build ... | stepladder preflight - ..., or --render --fetch"));
                }
            }
        }
        for (String field : List.of("helmCharts", "helmChartInflationGenerator")) {
            JsonNode charts = root.path(field);
            for (int i = 0; i < charts.size(); i++) {
                List<JsonNode> path = path(List.of(field));
                path.add(IntNode.valueOf(i));
                String name = charts.get(i)
                        .path("name")
                        .asText(charts.get(i).path("chartName").asText());
                if (!isHere("charts/" + name)) {
                    addChart(name, charts.get(i).path("version").asText(), path);
                }
            }
        }
    }

    private static boolean isTemplated(String path) {
        return path.contains("{{") || path.contains("$");
    }

    /** Whether a path leads to a folder in this repository, seen from the file's folder or from any above it. */
    private boolean isHere(String path) {
        try {
            Path file = Path.of(manifest.file()).toAbsolutePath();
            String relative = path.startsWith("/") ? path.substring(1) : path;
            for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
                if (relative.contains("/")
                        || relative.equals(".")
                        || Files.isRegularFile(folder.resolve(relative).resolve("Chart.yaml"))) {
                    if (Files.isDirectory(folder.resolve(relative))) {
                        return true;
                    }
                }
            }
        } catch (InvalidPathException notAPath) {
            return false;
        }
        return false;
    }

    private static List<JsonNode> path(List<String> steps) {
        List<JsonNode> path = new ArrayList<>();
        steps.forEach(step -> path.add(TextNode.valueOf(step)));
        return path;
    }
}
