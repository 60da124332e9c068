package dev.stepladder.encode;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UpgradeGraph;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one rule book says of one component alone, by the numbers of its releases. Each question is asked once.
 *
 * <p>Not thread-safe.
 */
final class ComponentAnswers {
    private final RuleBook rules;
    private final Component component;
    private final int releases;
    private final Map<Integer, List<Objection>> hops = new HashMap<>();
    private final Map<Integer, List<Objection>> carried = new HashMap<>();
    private final Map<Integer, Edges.Edge> edges = new HashMap<>();
    private final Map<Integer, List<Integer>> ranks = new HashMap<>();
    private final Map<Goal, BitSet> ends = new HashMap<>();
    private final @Nullable BitSet[] open;
    private @Nullable List<List<Objection>> single;

    ComponentAnswers(RuleBook rules, Component component) {
        this.rules = rules;
        this.component = component;
        this.releases = component.releases().size();
        this.open = new @Nullable BitSet[releases];
    }

    /** The objections to a release, without other units. */
    List<Objection> to(int release) {
        if (single == null) {
            List<List<Objection>> row = new ArrayList<>();
            for (int a = 0; a < releases; a++) {
                row.add(rules.states().objections(new ComponentRelease(component.name(), version(a))));
            }
            single = row;
        }
        return single.get(release);
    }

    /** The objections to a hop, without other units. */
    List<Objection> toHop(int from, int to) {
        return hops.computeIfAbsent(
                from * releases + to, key -> rules.hops().objections(component, version(from), version(to)));
    }

    /** The objections to being carried, whatever the other units do. */
    List<Objection> toCarry(int from, int to) {
        return carried.computeIfAbsent(
                from * releases + to, key -> rules.hops().objectionsToCarried(component, version(from), version(to)));
    }

    Edges.Edge edge(int from, int to) {
        return edges.computeIfAbsent(from * releases + to, key -> ask(from, to));
    }

    private Edges.Edge ask(int from, int to) {
        Optional<UpgradeGraph.Edge> edge = graph().edge(version(from), version(to));
        List<String> risks = rules.hops().risks(component, version(from), version(to)).stream()
                .map(Rule.Blocked::acceptedAs)
                .distinct()
                .toList();
        return new Edges.Edge(edge.filter(found -> found.family().disruptive()).isPresent(), risks);
    }

    /**
     * The releases to which a unit may hop of its own, as far as other units and what it ran before allow it. Not to be
     * changed.
     */
    BitSet open(int from) {
        BitSet known = open[from];
        if (known == null) {
            known = new BitSet();
            for (int to = 0; to < releases; to++) {
                boolean edge = graph().edge(version(from), version(to))
                        .filter(found -> found.family().direction() != UpgradeEdges.Direction.TO_PREVIOUS)
                        .isPresent();
                known.set(
                        to,
                        to != from
                                && edge
                                && to(to).isEmpty()
                                && toHop(from, to).isEmpty());
            }
            open[from] = known;
        }
        return known;
    }

    /** For each release its rank in the tie-break of a unit that starts on one of them. */
    List<Integer> ranks(int start) {
        return ranks.computeIfAbsent(start, key -> PatchPreference.ranks(component, start));
    }

    /** The releases on which a unit may end for a goal. Not to be changed. */
    BitSet ends(Goal goal) {
        return ends.computeIfAbsent(goal, key -> {
            BitSet allowed = new BitSet();
            for (int a = 0; a < releases; a++) {
                allowed.set(a, goal.allows(component, component.releases().get(a)));
            }
            return allowed;
        });
    }

    private UpgradeGraph graph() {
        return rules.hops().graph(component);
    }

    private Version version(int release) {
        return component.releases().get(release).version();
    }

    /** All objections so far. */
    Stream<Objection> all() {
        return Stream.of(hops.values().stream(), carried.values().stream(), Stream.ofNullable(single)
                        .flatMap(List::stream))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }
}
