package dev.stepladder.encode;

import dev.stepladder.matrix.Component;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UpgradeGraph;
import dev.stepladder.search.problem.Problem;
import dev.stepladder.version.Version;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The upgrade edges of a cluster by number. Not thread-safe. */
public final class Edges {
    private final RuleBook rules;
    private final UnitIndex unitIndex;
    private final RuleAnswers answers;

    /**
     * The properties of a hop from one release to another.
     *
     * @param risks names of the accepted rules that apply to it
     */
    record Edge(boolean disruptive, List<String> risks) {}

    Edges(RuleAnswers answers, UnitIndex unitIndex) {
        this.answers = answers;
        this.rules = answers.rules();
        this.unitIndex = unitIndex;
    }

    /** True if there is an upgrade edge. */
    public boolean exists(int u, int from, int to) {
        return rules.units().hasEdge(unitIndex.units().get(u), unitIndex.version(u, from), unitIndex.version(u, to));
    }

    /** Whether edges of a unit exist only while another unit runs an earlier release. */
    public boolean asksForOthers(int u) {
        return graph(u).asksForOthers();
    }

    /**
     * The other units one of which must still run an earlier release for a hop, each with these releases.
     *
     * @return empty if the hop asks for none
     */
    Optional<List<Problem.Guard>> someOld(int u, int from, int to) {
        Component component = unitIndex.components().get(u);
        Version target = unitIndex.version(u, to);
        if (!rules.units().needsSomeOld(component, unitIndex.version(u, from), target)) {
            return Optional.empty();
        }
        BitSet old = new BitSet();
        for (int a = 0; a < unitIndex.releases(u).size(); a++) {
            old.set(a, rules.units().isOld(component, unitIndex.version(u, a), target));
        }
        return Optional.of(IntStream.range(0, unitIndex.size())
                .filter(w -> w != u && unitIndex.component(w).equals(component.name()))
                .mapToObj(w -> new Problem.Guard(w, old))
                .toList());
    }

    /** Whether upgrade edges lead from the start of a unit to some of these releases, without regard to rules. */
    public boolean lead(int u, BitSet ends) {
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(unitIndex.start(u)));
        while (!open.isEmpty()) {
            int at = open.pop();
            if (!reached.get(at)) {
                reached.set(at);
                graph(u).edgesFrom(unitIndex.version(u, at))
                        .forEach(edge -> open.push(unitIndex.release(u, edge.to())));
            }
        }
        return reached.intersects(ends);
    }

    Edge of(int u, int from, int to) {
        return answers.of(unitIndex.components().get(u)).edge(from, to);
    }

    private UpgradeGraph graph(int u) {
        return rules.hops().graph(unitIndex.components().get(u));
    }
}
