package dev.stepladder.search;

import dev.stepladder.graph.UpgradeGraph;
import dev.stepladder.matrix.Rule;
import dev.stepladder.rule.RuleBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The upgrade edges of a roster by number, each looked up once. Not for use by several threads. */
final class Edges {
    private final RuleBook rules;
    private final Roster roster;
    private final Map<String, Edge[][]> tables = new HashMap<>();

    /**
     * What is known of a hop from one release to another.
     *
     * @param exists whether there is an upgrade edge
     * @param risks names of rules that were set aside for it
     */
    record Edge(boolean exists, boolean disruptive, List<String> risks) {}

    Edges(RuleBook rules, Roster roster) {
        this.rules = rules;
        this.roster = roster;
    }

    Edge of(int u, int from, int to) {
        return tables.computeIfAbsent(roster.component(u), key -> table(u))[from][to];
    }

    private Edge[][] table(int u) {
        int releases = roster.releases(u).size();
        UpgradeGraph graph = rules.hops().graph(roster.components().get(u));
        Edge[][] table = new Edge[releases][releases];
        for (int from = 0; from < releases; from++) {
            for (int to = 0; to < releases; to++) {
                Optional<UpgradeGraph.Edge> edge = graph.edge(roster.version(u, from), roster.version(u, to));
                List<String> risks = rules
                        .hops()
                        .risks(roster.components().get(u), roster.version(u, from), roster.version(u, to))
                        .stream()
                        .map(Rule.Blocked::name)
                        .toList();
                table[from][to] = new Edge(
                        edge.isPresent(),
                        edge.filter(known -> known.family().disruptive()).isPresent(),
                        risks);
            }
        }
        return table;
    }
}
