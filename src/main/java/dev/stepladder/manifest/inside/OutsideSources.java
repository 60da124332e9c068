package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.Unread;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Charts and bases that an object brings in from elsewhere: their objects run in the cluster, and stand in no file that was read. */
public final class OutsideSources {
    private static final Pattern REMOTE = Pattern.compile(
            "^(https?://|ssh://|git@|git::|oci://|(www\\.)?(github|gitlab|bitbucket)\\.[a-z]+[:/]).*|.*[?&]ref=.*");

    private final Manifest manifest;
    private final Predicate<Path> isRead;
    private final List<Unread> found = new ArrayList<>();

    private OutsideSources(Manifest manifest, Predicate<Path> isRead) {
        this.manifest = manifest;
        this.isRead = isRead;
    }

    /**
     * What an object, or a mapping that is none, brings in.
     *
     * @param isRead whether something in a folder is read anyway
     */
    public static List<Unread> of(Manifest manifest, Predicate<Path> isRead) {
        OutsideSources outside = new OutsideSources(manifest, isRead);
        outside.found.addAll(ToolFiles.of(manifest));
        String file = String.valueOf(Path.of(manifest.file()).getFileName());
        String group = manifest.group();
        JsonNode root = manifest.object();
        if (group.equals("helm.toolkit.fluxcd.io") || group.equals("helm.fluxcd.io")) {
            outside.flux(root.path("spec"));
        } else if (group.equals("kustomize.toolkit.fluxcd.io")) {
            outside.fluxFolder(root.path("spec"));
        } else if (group.equals("addons.cluster.x-k8s.io") && manifest.kind().equals("HelmChartProxy")) {
            outside.chart(
                    root.path("spec").path("chartName"),
                    root.path("spec").path("version").asText(),
                    "spec",
                    "chartName");
        } else if (group.equals("fleet.cattle.io") && manifest.kind().equals("GitRepo")) {
            outside.base(root.path("spec").path("repo"), "spec", "repo");
        } else if (group.equals("configsync.gke.io")) {
            outside.base(root.path("spec").path("git").path("repo"), "spec", "git", "repo");
        } else if (group.equals("kappctrl.k14s.io") && manifest.kind().equals("App")) {
            outside.base(root.path("spec").path("fetch"), "spec", "fetch");
        } else if (group.equals("operators.coreos.com") && manifest.kind().equals("Subscription")) {
            outside.base(root.path("spec").path("name"), "spec", "name");
        } else if (group.equals("argoproj.io")) {
            outside.argo(root.path("spec"), List.of("spec"));
            outside.argo(root.path("spec").path("template").path("spec"), List.of("spec", "template", "spec"));
            outside.generators(root.path("spec").path("generators"));
        } else if (group.equals("helm.cattle.io") && manifest.kind().equals("HelmChart")) {
            outside.chart(
                    root.path("spec").path("chart"),
                    root.path("spec").path("version").asText(),
                    "spec",
                    "chart");
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
                && !isTemplated(source.path("path").asText())) {
            path.add(TextNode.valueOf("path"));
            folder(source.path("path").asText(), source.path("repoURL").asText(), path);
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
                        List<JsonNode> path = path(List.of("spec", "generators"));
                        path.addAll(List.of(IntNode.valueOf(i), TextNode.valueOf("git"), TextNode.valueOf(field)));
                        path.addAll(List.of(IntNode.valueOf(j), TextNode.valueOf("path")));
                        folder(
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

    /** A folder of this repository, or of another one. */
    private void folder(String name, String repository, List<JsonNode> path) {
        // A single name is a folder here, not a chart.
        Optional<Path> here = Nearby.folder(manifest.file(), name.isEmpty() ? "." : "./" + name);
        if (here.isEmpty()) {
            found.add(Unread.of(
                    Unread.Kind.BASE,
                    manifest.place(path),
                    repository.isEmpty() ? name : name + " of " + repository,
                    "check it out and look at it as well"));
        } else if (!isRead.test(here.get())) {
            found.add(Unread.of(
                    Unread.Kind.BASE,
                    manifest.place(path),
                    name + ", which was not looked at",
                    "look at that folder as well"));
        }
    }

    private void fluxFolder(JsonNode spec) {
        JsonNode reference = spec.path("sourceRef");
        String source = reference.isMissingNode()
                ? ""
                : reference.path("kind").asText() + "/" + reference.path("name").asText();
        if (source.startsWith("OCIRepository/") || source.startsWith("Bucket/")) {
            base(spec.path("sourceRef").path("name"), "spec", "sourceRef", "name");
        } else if (spec.path("path").isTextual()
                && !isTemplated(spec.path("path").asText())) {
            folder(spec.path("path").asText().replaceFirst("^\\./", ""), source, path(List.of("spec", "path")));
        }
    }

    private void base(JsonNode name, String... path) {
        if (!name.isMissingNode()) {
            found.add(Unread.of(
                    Unread.Kind.BASE,
                    manifest.place(path(List.of(path))),
                    "%s, which %s brings in".formatted(name.isTextual() ? name.textValue() : "what", manifest.id()),
                    "check it out and look at it as well, or at what runs: kubectl get ... -o yaml"));
        }
    }

    private void chart(JsonNode name, String version, String... path) {
        if (name.isTextual() && !isHere(name.asText())) {
            addChart(name.asText(), version, path(List.of(path)));
        }
    }

    private void addChart(String name, String version, List<JsonNode> path) {
        found.add(chart(manifest.place(path), name, version));
    }

    /** A chart that lies elsewhere. */
    static Unread chart(Place place, String name, String version) {
        return Unread.of(
                Unread.Kind.CHART,
                place,
                "chart " + (name + " " + version).strip(),
                "render it: helm template ... | stepladder preflight - ..., or --render --fetch");
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
        for (String field : List.of("resources", "bases", "components", "crds", "patchesStrategicMerge")) {
            JsonNode resources = root.path(field);
            for (int i = 0; i < resources.size(); i++) {
                if (isMissing(resources.get(i).asText())) {
                    absent(resources.get(i).asText(), field, IntNode.valueOf(i));
                } else if (isRemote(resources.get(i).asText())) {
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

    /** Whether a path leads to nothing here; a text of several lines is a patch. */
    private boolean isMissing(String resource) {
        if (resource.isEmpty() || resource.contains("\n") || isRemote(resource) || isTemplated(resource)) {
            return false;
        }
        try {
            return !Files.exists(Path.of(manifest.file()).resolveSibling(resource));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private void absent(String name, String field, JsonNode... steps) {
        List<JsonNode> path = path(List.of(field));
        path.addAll(List.of(steps));
        found.add(Unread.of(
                Unread.Kind.ABSENT,
                manifest.place(path),
                name + " is not there",
                "add it, or take it out of the kustomization"));
    }

    /** Whether a chart lies in this repository. */
    private boolean isHere(String path) {
        return Nearby.folder(manifest.file(), path).isPresent();
    }

    private static List<JsonNode> path(List<String> steps) {
        List<JsonNode> path = new ArrayList<>();
        steps.forEach(step -> path.add(TextNode.valueOf(step)));
        return path;
    }
}
