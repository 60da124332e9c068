package dev.stepladder.cluster;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.rule.UnitRules;
import dev.stepladder.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways in which the hops end that units of a cluster have begun: each is finished or rolled back, one after the other.
 *
 * @param hops in this order
 * @param unsafe how many of them start in a state that is not safe
 * @param cost of all
 * @param end the state after the last
 */
record HopEnds(List<List<UnitMove>> hops, int unsafe, Cost cost, List<Unit> end) {
    HopEnds {
        hops = hops.stream().map(List::copyOf).toList();
        end = List.copyOf(end);
    }

    /** The start of a cluster, where no hop has ended yet. */
    static HopEnds none(List<Unit> start) {
        return new HopEnds(List.of(), 0, Cost.ZERO, start);
    }

    /** Every way to end all hops that have begun, in every order; finished before rolled back. */
    static List<HopEnds> all(RuleBook rules, List<Unit> start) {
        List<HopEnds> ways = List.of(none(start));
        for (long open = open(start).size(); open > 0; open--) {
            ways = ways.stream()
                    .flatMap(way -> open(way.end()).stream().flatMap(unit -> way.ending(unit, rules).stream()))
                    .toList();
        }
        return ways;
    }

    /** One way to end as many as possible: each is finished if that is possible, else rolled back. */
    static HopEnds first(RuleBook rules, List<Unit> start) {
        HopEnds way = none(start);
        for (boolean more = true; more; ) {
            HopEnds here = way;
            Optional<HopEnds> next = open(way.end()).stream()
                    .flatMap(unit -> here.ending(unit, rules).stream())
                    .findFirst();
            more = next.isPresent();
            way = next.orElse(way);
        }
        return way;
    }

    /** The units of a state that are in the middle of a hop. */
    static List<Unit> open(List<Unit> state) {
        return state.stream()
                .filter(unit -> unit.state().begun().isPresent())
                .toList();
    }

    /** Why a hop that has begun can neither be finished nor rolled back. */
    static List<Objection> obstacles(RuleBook rules, List<Unit> state, Unit unit) {
        List<Objection> found = new ArrayList<>(List.of(UnitRules.unfinished(unit)));
        ends(rules, state, unit).forEach(hop -> found.addAll(rules.objections(state, hop)));
        return found.stream().distinct().toList();
    }

    private static List<List<UnitMove>> ends(RuleBook rules, List<Unit> state, Unit unit) {
        UnitMove finish = UnitRules.finish(unit).orElseThrow();
        return List.of(
                rules.carries().loaded(state, finish),
                List.of(UnitRules.rollback(unit).orElseThrow()));
    }

    private List<HopEnds> ending(Unit unit, RuleBook rules) {
        boolean safe = rules.objections(end).isEmpty();
        return ends(rules, end, unit).stream()
                .filter(hop -> rules.objections(end, hop).isEmpty())
                .map(hop -> {
                    List<List<UnitMove>> longer = new ArrayList<>(hops);
                    longer.add(hop);
                    return new HopEnds(
                            longer,
                            unsafe + (safe ? 0 : 1),
                            cost.plus(cost(hop, rules)),
                            Trajectory.from(end, List.of(hop)).end());
                })
                .toList();
    }

    /** What one of these hops costs; it is a single one of its own, with what it carries. */
    private Cost cost(List<UnitMove> hop, RuleBook rules) {
        UnitMove lead = hop.get(0);
        Component component = rules.matrices().component(lead.component()).orElseThrow();
        Cost own = rules.units().costOfRollback(component, lead);
        long risks = hop.stream()
                .flatMap(move -> rules
                        .hops()
                        .risks(rules.matrices().component(move.component()).orElseThrow(), move.from(), move.to())
                        .stream())
                .distinct()
                .count();
        int rolled = (int) hop.stream()
                .filter(move -> rules.matrices()
                        .component(move.component())
                        .orElseThrow()
                        .rolls())
                .count();
        boolean back = end.stream()
                .anyMatch(unit -> unit.name().equals(lead.unit()) && UnitRules.isRollback(unit, lead));
        return new Cost(back ? 0 : (int) risks, 1, own.disruptive(), rolled);
    }
}
