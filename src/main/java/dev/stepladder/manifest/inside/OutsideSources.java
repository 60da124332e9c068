package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.Unread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Charts and bases that an object brings in from elsewhere: their objects run in the cluster, and stand in no file that was read. */
public final class OutsideSources {
    private static final Pattern REMOTE = Pattern.compile(
            "^(https?://|ssh://|git@|git::|oci://|(www\\.)?(github|gitlab|bitbucket)\\.[a-z]+[:/]).*|.*[?&]ref=.*");

    private final SourceList sources;

    private OutsideSources(SourceList sources) {
        this.sources = sources;
    }

    /**
     * What an object, or a mapping that is none, brings in.
     *
     * @param isRead whether something in a folder is read anyway
     */
    public static List<Unread> of(Manifest manifest, Predicate<Path> isRead) {
        SourceList sources = new SourceList(manifest, isRead);
        OutsideSources outside = new OutsideSources(sources);
        sources.found().addAll(ToolFiles.of(manifest));
        String file = String.valueOf(Path.of(manifest.file()).getFileName());
        String group = manifest.group();
        JsonNode root = manifest.object();
        if (group.equals("helm.toolkit.fluxcd.io") || group.equals("helm.fluxcd.io")) {
            outside.flux(root.path("spec"));
        } else if (group.equals("kustomize.toolkit.fluxcd.io")) {
            outside.fluxFolder(root.path("spec"));
        } else if (group.equals("addons.cluster.x-k8s.io") && manifest.kind().equals("HelmChartProxy")) {
            sources.chart(
                    root.path("spec").path("chartName"),
                    root.path("spec").path("version").asText(),
                    "spec",
                    "chartName");
        } else if (group.equals("fleet.cattle.io") && manifest.kind().equals("GitRepo")) {
            sources.base(root.path("spec").path("repo"), "spec", "repo");
        } else if (group.equals("configsync.gke.io")) {
            sources.base(root.path("spec").path("git").path("repo"), "spec", "git", "repo");
        } else if (group.equals("kappctrl.k14s.io") && manifest.kind().equals("App")) {
            sources.base(root.path("spec").path("fetch"), "spec", "fetch");
        } else if (group.equals("operators.coreos.com") && manifest.kind().equals("Subscription")) {
            sources.base(root.path("spec").path("name"), "spec", "name");
        } else if (group.equals("argoproj.io")) {
            ArgoSources.find(root, sources);
        } else if (group.equals("helm.cattle.io") && manifest.kind().equals("HelmChart")) {
            sources.chart(
                    root.path("spec").path("chart"),
                    root.path("spec").path("version").asText(),
                    "spec",
                    "chart");
        } else if (group.equals("helm.crossplane.io")) {
            sources.chart(
                    root.path("spec").path("forProvider").path("chart").path("name"),
                    "",
                    "spec",
                    "forProvider",
                    "chart");
        } else if (file.equals("Chart.yaml") || file.equals("requirements.yaml")) {
            outside.dependencies(root.path("dependencies"));
        } else if (isKustomization(manifest)) {
            KustomizationSources.find(root, sources);
        }
        return sources.found();
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
            sources.chart(named, chart.path("spec").path("version").asText(), "spec", "chart", "spec", "chart");
        } else if (spec.path("chartRef").path("name").isTextual()) {
            sources.chart(spec.path("chartRef").path("name"), "", "spec", "chartRef", "name");
        } else if (chart.path("name").isTextual()) {
            sources.chart(chart.path("name"), chart.path("version").asText(), "spec", "chart", "name");
        } else if (chart.path("path").isTextual()) {
            sources.chart(chart.path("path"), "", "spec", "chart", "path");
        }
    }

    private void fluxFolder(JsonNode spec) {
        JsonNode reference = spec.path("sourceRef");
        String source = reference.isMissingNode()
                ? ""
                : reference.path("kind").asText() + "/" + reference.path("name").asText();
        if (source.startsWith("OCIRepository/") || source.startsWith("Bucket/")) {
            sources.base(spec.path("sourceRef").path("name"), "spec", "sourceRef", "name");
        } else if (spec.path("path").isTextual()
                && !SourceList.isTemplated(spec.path("path").asText())) {
            sources.folder(
                    spec.path("path").asText().replaceFirst("^\\./", ""),
                    source,
                    SourceList.path(List.of("spec", "path")));
        }
    }

    private void dependencies(JsonNode dependencies) {
        Path folder = Path.of(sources.manifest().file()).resolveSibling("charts");
        for (int i = 0; i < dependencies.size(); i++) {
            JsonNode dependency = dependencies.get(i);
            String name = dependency.path("name").asText();
            boolean here = name.isEmpty()
                    || dependency.path("repository").asText().startsWith("file:")
                    || Files.isDirectory(folder.resolve(name))
                    || Files.isRegularFile(folder.resolve(
                            name + "-" + dependency.path("version").asText() + ".tgz"));
            if (!here) {
                List<JsonNode> path = SourceList.path(List.of("dependencies"));
                path.add(IntNode.valueOf(i));
                sources.addChart(name, dependency.path("version").asText(), path);
            }
        }
    }
}
