package dev.stepladder.verify;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.rule.UpgradeGraph;
import dev.stepladder.version.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The graph of one unit without regard to the others: the hops that it takes, or is carried along by, on its paths from its start to a goal.
 *
 * @param index its index among the units of its cluster
 * @param goals releases on which it may end
 * @param moves by their start release
 */
record UnitGraph(int index, Unit unit, SortedSet<Version> goals, Map<Version, List<Move>> moves) {

    /**
     * One hop.
     *
     * @param disruptive whether workloads notice if it is taken; nothing that is carried adds to that
     * @param alone whether it is a hop of its own: an edge leads there
     * @param carried whether some hop may take the unit along so
     * @param old for a hop that asks for another unit on an earlier release: these units by index, with these releases
     * @param payers units before this one with which it may move in lockstep; such a hop counts once, at the first unit that moves in it of its own
     */
    record Move(
            UnitMove hop,
            SortedSet<String> risks,
            boolean disruptive,
            boolean alone,
            boolean carried,
            boolean rolls,
            Optional<Map<Integer, Set<Version>>> old,
            SortedSet<Integer> payers) {}

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
            for (Release release : component.releases()) {
                UnitMove hop = new UnitMove(unit.name(), component.name(), from, release.version());
                Optional<UpgradeGraph.Edge> edge = rules.hops().graph(component).edge(from, hop.to());
                boolean alone = rules.units().hasEdge(unit, from, hop.to()) && mayHopAlone(hop, units, rules);
                boolean carried = isLater(component, hop) && mayBeCarried(hop, units, rules);
                boolean mayHop = (alone || carried)
                        && rules.units().toMoving(unit).isEmpty()
                        && rules.hops()
                                .objectionsToCarried(component, from, hop.to())
                                .isEmpty()
                        && rules.states().objections(hop.after()).isEmpty();
                if (mayHop) {
                    boolean disruptive = alone
                            && edge.filter(known -> known.family().disruptive()).isPresent();
                    leaving.add(move(hop, disruptive, alone, carried, component, index, units, rules));
                    open.add(hop.to());
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

    /** Whether nothing in its cluster carries the unit that would have to. */
    private static boolean mayHopAlone(UnitMove hop, List<Unit> units, RuleBook rules) {
        return rules.carries().all().stream()
                .filter(carry -> carry.component().equals(hop.component()) && runs(carry.by(), units))
                .allMatch(carry -> rules.carries().mayHopAlone(carry, hop.from(), hop.to()));
    }

    private static boolean mayBeCarried(UnitMove hop, List<Unit> units, RuleBook rules) {
        return rules.carries().all().stream()
                .filter(carry -> carry.component().equals(hop.component()) && runs(carry.by(), units))
                .anyMatch(carry -> carry.table().containsValue(hop.to()));
    }

    private static boolean runs(ComponentName component, List<Unit> units) {
        return units.stream().anyMatch(unit -> unit.component().equals(component));
    }

    private static boolean isLater(Component component, UnitMove hop) {
        List<Version> order =
                component.releases().stream().map(Release::version).toList();
        return order.indexOf(hop.to()) > order.indexOf(hop.from());
    }

    private static Move move(
            UnitMove hop,
            boolean disruptive,
            boolean alone,
            boolean carried,
            Component component,
            int index,
            List<Unit> units,
            RuleBook rules) {
        SortedSet<String> risks = new TreeSet<>();
        rules.hops().risks(component, hop.from(), hop.to()).forEach(risk -> risks.add(risk.acceptedAs()));
        SortedSet<Integer> payers = new TreeSet<>();
        for (Rule.Lockstep rule : rules.locksteps().tying(List.of(hop))) {
            for (int before = 0; before < index; before++) {
                if (rule.about().contains(units.get(before).component())) {
                    payers.add(before);
                }
            }
        }
        return new Move(
                hop,
                risks,
                disruptive,
                alone,
                carried,
                component.rolls(hop.from(), hop.to()),
                old(hop, component, index, units, rules),
                payers);
    }

    private static Optional<Map<Integer, Set<Version>>> old(
            UnitMove hop, Component component, int index, List<Unit> units, RuleBook rules) {
        if (!rules.units().needsSomeOld(units.get(index), hop.from(), hop.to())) {
            return Optional.empty();
        }
        Set<Version> releases = component.releases().stream()
                .map(Release::version)
                .filter(release -> rules.units().isOld(component, release, hop.to()))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Integer, Set<Version>> others = new LinkedHashMap<>();
        for (int other = 0; other < units.size(); other++) {
            Unit unit = units.get(other);
            if (unit.component().equals(component.name()) && !unit.name().equals(hop.unit())) {
                others.put(other, releases);
            }
        }
        return Optional.of(others);
    }

    /** The releases on which it may be. */
    SortedSet<Version> releases() {
        SortedSet<Version> releases = new TreeSet<>(List.of(unit.version()));
        moves.values()
                .forEach(leaving ->
                        leaving.forEach(move -> releases.add(move.hop().to())));
        return releases;
    }

    List<Move> from(Version version) {
        return moves.getOrDefault(version, List.of());
    }

    ComponentRelease componentRelease(Version version) {
        return new ComponentRelease(unit.component(), version);
    }
}
