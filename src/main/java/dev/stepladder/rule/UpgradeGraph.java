package dev.stepladder.rule;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.SimpleDirectedGraph;

/**
 * The upgrade edges between the releases of one component, for one cluster.
 *
 * <p>If several families of edges join the same two releases, one without a condition on units wins, then one that is not
 * disruptive, then the first in the file.
 */
public final class UpgradeGraph {
    private final Graph<Version, Edge> graph = new SimpleDirectedGraph<>(Edge.class);
    private final List<UpgradeEdges> families;

    /** The edges of families that ask for other units which a family back to the previous release has as well. */
    private final Set<List<Version>> alsoToPrevious = new HashSet<>();

    /** By release: the families that may lead away from it, and those that may lead to it, by their place in the file. */
    private final Map<Version, BitSet> leaving = new HashMap<>();

    private final Map<Version, BitSet> entering = new HashMap<>();

    /**
     * One component may move from one release to another.
     *
     * @param family the entry of the matrix for this move
     */
    public record Edge(Version from, Version to, UpgradeEdges family) {}

    private UpgradeGraph(List<UpgradeEdges> families) {
        this.families = families;
    }

    /**
     * The graph of a component.
     *
     * @param attributes of the cluster, for families that only some clusters have
     */
    public static UpgradeGraph of(Component component, Map<String, String> attributes) {
        UpgradeGraph made = new UpgradeGraph(component.upgrades());
        List<Release> releases = component.releases();
        // In the matrix's order, so that releases and edges come in the same order on every machine.
        Map<Version, Integer> places = new HashMap<>();
        for (Release release : releases) {
            made.graph.addVertex(release.version());
            places.put(release.version(), places.size());
        }
        for (UpgradeEdges family : component.upgrades()) {
            if (family.needs().isStated(attributes)) {
                made.add(family, releases, places);
            }
        }
        return made;
    }

    /** Asks each range once for each release, and none that names a single one: a vendor's graph has hundreds of families over hundreds of releases. */
    private void add(UpgradeEdges family, List<Release> releases, Map<Version, Integer> places) {
        int[] targets = targets(family.to(), releases, places);
        for (int i = 0; i < releases.size(); i++) {
            Version from = releases.get(i).version();
            if (!family.from().contains(from)) {
                continue;
            }
            boolean up = family.direction() == UpgradeEdges.Direction.UP;
            for (int j : targets) {
                Version to = releases.get(j).version();
                if ((up ? j > i : j < i) && family.width().allows(from, to, j - i)) {
                    addBetter(new Edge(from, to, family));
                }
            }
        }
    }

    private static int[] targets(VersionRange to, List<Release> releases, Map<Version, Integer> places) {
        List<Version> named = to.bounds();
        boolean single =
                named.size() == 1 && to.text().equals("=" + named.get(0).text()) && places.containsKey(named.get(0));
        return single
                ? new int[] {places.getOrDefault(named.get(0), 0)}
                : IntStream.range(0, releases.size())
                        .filter(j -> to.contains(releases.get(j).version()))
                        .toArray();
    }

    private void addBetter(Edge edge) {
        Edge known = graph.getEdge(edge.from(), edge.to());
        if (known != null && areOtherConditions(known.family(), edge.family())) {
            alsoToPrevious.add(List.of(edge.from(), edge.to()));
            if (edge.family().direction() == UpgradeEdges.Direction.WHILE_SOME_OLD) {
                graph.removeEdge(known);
                graph.addEdge(edge.from(), edge.to(), edge);
            }
            return;
        }
        if (known != null && isBetter(edge.family(), known.family())) {
            graph.removeEdge(known);
            known = null;
        }
        if (known == null) {
            graph.addEdge(edge.from(), edge.to(), edge);
        }
    }

    /** Whether one of two families asks what the unit ran before, and the other one what others run: then either is enough. */
    private static boolean areOtherConditions(UpgradeEdges one, UpgradeEdges other) {
        return one.direction().isConditional()
                && other.direction().isConditional()
                && one.direction() != other.direction();
    }

    /** Whether a unit may also take an edge because it leads back to what it ran before, whatever other units run. */
    boolean isAlsoToPrevious(Version from, Version to) {
        return alsoToPrevious.contains(List.of(from, to));
    }

    private static boolean isBetter(UpgradeEdges family, UpgradeEdges known) {
        boolean conditional = family.direction().isConditional();
        return conditional == known.direction().isConditional()
                ? known.disruptive() && !family.disruptive()
                : !conditional;
    }

    /** Whether some edges exist only while another unit runs an earlier release. */
    public boolean asksForOthers() {
        return graph.edgeSet().stream()
                .anyMatch(edge -> edge.family().direction() == UpgradeEdges.Direction.WHILE_SOME_OLD);
    }

    /** The edge between two releases, if there is one. */
    public Optional<Edge> edge(Version from, Version to) {
        return graph.containsVertex(from) && graph.containsVertex(to)
                ? Optional.ofNullable(graph.getEdge(from, to))
                : Optional.empty();
    }

    /** The families that may speak of a hop, in the file's order: all but those of other single releases. All of them if there are no others. */
    List<UpgradeEdges> near(Version from, Version to) {
        BitSet near = (BitSet) leaving.computeIfAbsent(from, key -> without(family -> isAnother(family.from(), key)))
                .clone();
        near.and(entering.computeIfAbsent(to, key -> without(family -> isAnother(family.to(), key))));
        return near.isEmpty() || near.cardinality() == families.size()
                ? families
                : near.stream().mapToObj(families::get).toList();
    }

    /** Whether a range holds a single release by its name, and not this one. */
    private static boolean isAnother(VersionRange range, Version release) {
        List<Version> named = range.bounds();
        return named.size() == 1
                && range.text().startsWith("=")
                && !named.get(0).equals(release);
    }

    /** The families without some, by their place in the file. */
    private BitSet without(Predicate<UpgradeEdges> condition) {
        return IntStream.range(0, families.size())
                .filter(family -> !condition.test(families.get(family)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** The edges that leave a release, nearest target first. */
    public List<Edge> edgesFrom(Version from) {
        return Graphs.successorListOf(graph, from).stream()
                .map(to -> graph.getEdge(from, to))
                .toList();
    }
}
