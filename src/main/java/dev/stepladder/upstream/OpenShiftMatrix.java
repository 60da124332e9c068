package dev.stepladder.upstream;

import dev.stepladder.upstream.document.OpenShiftGraph;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A channel of OpenShift's graph as the matrix file of the component {@code openshift}: its edges with the releases, its blocked edges as rules. */
public final class OpenShiftMatrix {
    /** The name of the file that its component has. */
    public static final String FILE = "openshift.yaml";

    private static final String HOME = "https://github.com/openshift/cincinnati-graph-data";

    private final OpenShiftGraph graph;
    private final List<String> lines = new ArrayList<>();

    /** By release: the releases that lead to it. */
    private final Map<Version, List<Version>> leading = new HashMap<>();

    /** The releases from which an edge leads on. */
    private final Set<Version> left = new HashSet<>();

    private OpenShiftMatrix(OpenShiftGraph graph) {
        this.graph = graph;
        graph.versions().forEach(to -> leading.put(to, graph.leadingTo(to)));
        leading.values().forEach(left::addAll);
    }

    private List<Version> leadingTo(Version to) {
        return leading.getOrDefault(to, List.of());
    }

    /**
     * The file.
     *
     * @param read the day on which the graph was read
     */
    public static String of(OpenShiftGraph graph, LocalDate read) {
        OpenShiftMatrix matrix = new OpenShiftMatrix(graph);
        matrix.head(read);
        graph.versions().forEach(matrix::release);
        matrix.rules();
        return String.join("\n", matrix.lines) + "\n";
    }

    private void head(LocalDate read) {
        lines.add("component: openshift");
        lines.add("title: OpenShift");
        lines.add("sources: {graph: {url: %s, read: %s}}".formatted(quoted(HOME), quoted(read.toString())));
        lines.add("source: graph");
        lines.add("versions: {numbers: 3, preReleases: included}");
        graph.versions().stream()
                .map(Version::toMinor)
                .distinct()
                .filter(minor -> !graph.suggestions().containsKey(minor))
                .forEach(minor -> lines.add(
                        "# The graph has no build suggestions for %s, so no edges to its releases.".formatted(minor)));
        lines.add("# Every edge stands with the release to which it leads.");
        lines.add("upgrades: []");
        lines.add("channels:");
        lines.add("  - name: " + graph.channel());
        lines.add("    releases:");
        graph.versions().forEach(version -> lines.add("      - " + quoted("=" + version.text())));
        lines.add("releases:");
    }

    private void release(Version version) {
        List<Version> from = leadingTo(version);
        if (from.isEmpty() && !version.equals(graph.versions().get(0))) {
            lines.add("  # lint: allow unreachable-release, because the graph has no edge to it in this channel");
        }
        boolean last = version.equals(graph.versions().get(graph.versions().size() - 1));
        lines.add("  - version: %s%s"
                .formatted(
                        quoted(version.text()),
                        left.contains(version) || last
                                ? ""
                                : "   # lint: allow no-way-out, because the graph has no edge from it"));
        if (!from.isEmpty()) {
            lines.add("    upgrades: [{method: in-place, from: %s}]".formatted(quoted(range(from))));
        }
    }

    /** A rule for each blocked edge; one that is gone for everybody is no edge above. */
    private void rules() {
        List<String> rules = new ArrayList<>();
        for (OpenShiftGraph.Blocked edges : graph.blocked()) {
            graph.versions().stream()
                    .filter(version -> version.text().equals(edges.to()))
                    .findFirst()
                    .ifPresent(to -> edges.risk().ifPresent(risk -> {
                        List<Version> all = leadingTo(to);
                        List<Version> from = all.stream().filter(edges::strikes).toList();
                        if (!from.isEmpty()) {
                            rules.add("  - name: " + edges.file());
                            rules.add("    kind: blocked");
                            rules.add("    risk: " + risk);
                            rules.add("    component: openshift");
                            rules.add("    from: " + quoted(from.equals(all) ? "*" : range(from)));
                            rules.add("    to: " + quoted("=" + edges.to()));
                            rules.add("    url: " + quoted(edges.url().orElse(HOME)));
                            edges.fixedIn().ifPresent(fixed -> rules.add("    fixedIn: " + quoted(fixed)));
                            rules.add("    reason: " + quoted(edges.message().orElse(risk)));
                        }
                    }));
        }
        lines.add(rules.isEmpty() ? "rules: []" : "rules:");
        lines.addAll(rules);
    }

    private static String range(List<Version> versions) {
        return versions.stream().map(version -> "=" + version.text()).collect(Collectors.joining(" || "));
    }

    private static String quoted(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
