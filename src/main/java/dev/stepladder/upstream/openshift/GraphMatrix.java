package dev.stepladder.upstream.openshift;

import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Channels of OpenShift's graph as the matrix file of the component {@code openshift}: its edges with the releases, its blocked edges as rules. */
public final class GraphMatrix {
    /** The name of the file that its component has. */
    public static final String FILE = "openshift.yaml";

    static final String HOME = "https://github.com/openshift/cincinnati-graph-data";

    /** The folders of the graph, each a source: which releases there are, and which lead to which. */
    private static final String CHANNELS = "channels";

    private static final String SUGGESTIONS = "build-suggestions";

    private final UpdateGraph graph;
    private final Runs runs;
    private final List<String> lines = new ArrayList<>();

    /** By release: the releases that lead to it. */
    private final SortedMap<Version, List<Version>> leading = new TreeMap<>();

    /** The releases to which no edge leads in some channel that does not begin with them. */
    private final Set<Version> unreachable = new HashSet<>();

    /** The releases from which no edge leads on in some channel that does not end with them. */
    private final Set<Version> deadEnds = new HashSet<>();

    private GraphMatrix(UpdateGraph graph) {
        this.graph = graph;
        this.runs = new Runs(graph.versions());
        graph.versions().forEach(to -> leading.put(to, graph.leadingTo(to)));
        graph.channels().values().forEach(this::judge);
        judge(graph.versions());
    }

    private void judge(List<Version> channel) {
        Set<Version> listed = new HashSet<>(channel);
        Set<Version> left = new HashSet<>();
        for (Version to : channel) {
            List<Version> from = leadingTo(to).stream().filter(listed::contains).toList();
            left.addAll(from);
            if (from.isEmpty() && !to.equals(channel.get(0))) {
                unreachable.add(to);
            }
        }
        channel.stream()
                .filter(version -> !left.contains(version) && !version.equals(channel.get(channel.size() - 1)))
                .forEach(deadEnds::add);
    }

    private List<Version> leadingTo(Version to) {
        return leading.getOrDefault(to, List.of());
    }

    /**
     * The file.
     *
     * @param address of the copy, such as that of a commit; the repository itself if none is given
     * @param read the day on which the graph was read
     */
    public static String of(UpdateGraph graph, Optional<String> address, LocalDate read) {
        GraphMatrix matrix = new GraphMatrix(graph);
        matrix.head(address.orElse(HOME + "/tree/master").replaceFirst("/+$", ""), read);
        graph.versions().forEach(matrix::release);
        matrix.lines.addAll(RiskRules.lines(graph, matrix.leading, matrix.runs));
        return String.join("\n", matrix.lines) + "\n";
    }

    private void head(String address, LocalDate read) {
        Optional<LocalDate> last = graph.history().last();
        lines.add("# Made by stepladder matrix import openshift-graph: make it again instead of changing it by hand.");
        lines.add(
                "# Which releases lead to a release stands in its image. The edges here are those that build-suggestions have");
        lines.add(
                last.isPresent()
                        ? "# today, from releases that were in a channel before the other one was; less the edges that are gone for all."
                        : "# today, whichever release is older; less the edges that are gone for all.");
        lines.add(
                "# A risk about which a cluster is asked counts unless the cluster says RISK: \"false\" among its attributes.");
        lines.add("component: openshift");
        lines.add("title: OpenShift");
        lines.add("sources:");
        for (String folder : List.of(CHANNELS, SUGGESTIONS, RiskRules.SOURCE)) {
            lines.add("  %s:".formatted(folder));
            lines.add("    url: " + Quoted.of(address + "/" + folder));
            last.ifPresent(day -> lines.add("    asOf: " + Quoted.of(day.toString())));
            lines.add("    read: " + Quoted.of(read.toString()));
        }
        lines.add("source: [%s, %s]".formatted(CHANNELS, SUGGESTIONS));
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
        graph.channels().forEach((name, versions) -> {
            lines.add("  - name: " + name);
            lines.add("    releases:");
            runs.of(versions).forEach(range -> lines.add("      - " + Quoted.of(range)));
        });
        lines.add("releases:");
    }

    private void release(Version version) {
        List<Version> from = leadingTo(version);
        if (unreachable.contains(version)) {
            lines.add(
                    "  # lint: allow unreachable-release, because the graph has no edge to it in one of its channels");
        }
        lines.add("  - version: %s%s"
                .formatted(
                        Quoted.of(version.text()),
                        deadEnds.contains(version)
                                ? "   # lint: allow no-way-out, because the graph has no edge from it in one of its channels"
                                : ""));
        Optional.ofNullable(graph.history().released().get(version))
                .ifPresent(day -> lines.add("    dates: {released: %s}".formatted(Quoted.of(day.toString()))));
        if (!from.isEmpty()) {
            lines.add("    upgrades: [{method: in-place, from: %s}]".formatted(Quoted.of(runs.range(from))));
        }
    }
}
