package dev.stepladder.encode;

import dev.stepladder.matrix.Rule;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UpgradeGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The upgrade edges of a cluster by number, each looked up once. Not thread-safe. */
public final class Edges {
    private final RuleBook rules;
    private final UnitIndex roster;
    private final Map<ComponentName, Map<Integer, Edge>> known = new HashMap<>();

    /**
     * The properties of a hop from one release to another.
     *
     * @param risks names of the accepted rules that apply to it
     */
    record Edge(boolean disruptive, List<String> risks) {}

    Edges(RuleBook rules, UnitIndex roster) {
        this.rules = rules;
        this.roster = roster;
    }

    /** True if there is an upgrade edge. */
    public boolean exists(int u, int from, int to) {
        return graph(u).edge(roster.version(u, from), roster.version(u, to)).isPresent();
    }

    Edge of(int u, int from, int to) {
        return known.computeIfAbsent(roster.component(u), key -> new HashMap<>())
                .computeIfAbsent(from * roster.releases(u).size() + to, key -> ask(u, from, to));
    }

    private Edge ask(int u, int from, int to) {
        Optional<UpgradeGraph.Edge> edge = graph(u).edge(roster.version(u, from), roster.version(u, to));
        List<String> risks =
                rules.hops().risks(roster.components().get(u), roster.version(u, from), roster.version(u, to)).stream()
                        .map(Rule.Blocked::name)
                        .toList();
        return new Edge(edge.filter(found -> found.family().disruptive()).isPresent(), risks);
    }

    private UpgradeGraph graph(int u) {
        return rules.hops().graph(roster.components().get(u));
    }
}
