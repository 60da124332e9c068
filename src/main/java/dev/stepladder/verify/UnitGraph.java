package dev.stepladder.verify;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.Standing;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.rule.UpgradeGraph;
import dev.stepladder.version.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The graph of one unit without regard to the others: the hops on its paths from its start to a goal.
 *
 * @param index its index among the units of its cluster
 * @param goals releases on which it may end
 * @param moves by their start release
 */
record UnitGraph(int index, Unit unit, SortedSet<Version> goals, Map<Version, List<Move>> moves) {

    /**
     * One hop.
     *
     * @param payers units before this one with which it may move in lockstep; such a hop counts once, at the first unit that moves in it
     */
    record Move(UnitMove hop, SortedSet<String> risks, boolean disruptive, boolean rolls, SortedSet<Integer> payers) {}

    /** The graph of a unit of a cluster. */
    static UnitGraph of(int index, List<Unit> units, RuleBook rules, Goal goal) {
        Unit unit = units.get(index);
        Component component = rules.matrices().component(unit.component()).orElseThrow();
        SortedSet<Version> goals = component.releases().stream()
                .filter(release -> goal.allows(component, release))
                .map(Release::version)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Version, List<Move>> moves = new LinkedHashMap<>();
        Deque<Version> open = new ArrayDeque<>(List.of(unit.version()));
        while (!open.isEmpty()) {
            Version from = open.remove();
            if (moves.containsKey(from)) {
                continue;
            }
            List<Move> leaving = new ArrayList<>();
            for (UpgradeGraph.Edge edge : rules.hops().graph(component).edgesFrom(from)) {
                UnitMove hop = new UnitMove(unit.name(), component.name(), from, edge.to());
                boolean mayHop =
                        rules.hops().objections(component, from, edge.to()).isEmpty()
                                && rules.states().objections(hop.after()).isEmpty();
                if (mayHop) {
                    leaving.add(move(hop, edge, component, index, units, rules));
                    open.add(edge.to());
                }
            }
            moves.put(from, leaving);
        }
        return new UnitGraph(index, unit, goals, towards(goals, moves));
    }

    /** Those of these moves after which a goal can still be reached. */
    private static Map<Version, List<Move>> towards(SortedSet<Version> goals, Map<Version, List<Move>> moves) {
        SortedSet<Version> before = new TreeSet<>(goals);
        for (int known = -1; known < before.size(); ) {
            known = before.size();
            moves.forEach((from, leaving) -> {
                if (leaving.stream().anyMatch(move -> before.contains(move.hop().to()))) {
                    before.add(from);
                }
            });
        }
        Map<Version, List<Move>> towards = new LinkedHashMap<>();
        moves.forEach((from, leaving) -> towards.put(
                from,
                leaving.stream()
                        .filter(move -> before.contains(move.hop().to()))
                        .toList()));
        return towards;
    }

    private static Move move(
            UnitMove hop, UpgradeGraph.Edge edge, Component component, int index, List<Unit> units, RuleBook rules) {
        SortedSet<String> risks = new TreeSet<>();
        rules.hops().risks(component, hop.from(), hop.to()).forEach(risk -> risks.add(risk.name()));
        SortedSet<Integer> payers = new TreeSet<>();
        for (Rule.Lockstep rule : rules.locksteps().tying(List.of(hop))) {
            for (int before = 0; before < index; before++) {
                String other = units.get(before).component();
                if (rule.enter().stream().anyMatch(term -> term.component().equals(other))) {
                    payers.add(before);
                }
            }
        }
        return new Move(hop, risks, edge.family().disruptive(), component.rolls(), payers);
    }

    List<Move> from(Version version) {
        return moves.getOrDefault(version, List.of());
    }

    Standing standing(Version version) {
        return new Standing(unit.component(), version);
    }
}
