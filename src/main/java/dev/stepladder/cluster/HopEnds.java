package dev.stepladder.cluster;

import dev.stepladder.encode.BegunHops;
import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.rule.UnitRules;
import dev.stepladder.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to end the hops that units of a cluster have begun: each is finished or rolled back, one after the other.
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

    private static HopEnds none(List<Unit> start) {
        return new HopEnds(List.of(), 0, Cost.ZERO, start);
    }

    /**
     * Every way to end all hops that have begun, in every order.
     *
     * @param endings what may end them
     */
    static List<HopEnds> all(RuleBook rules, List<Unit> start, List<BegunHops.Ending> endings) {
        List<HopEnds> done = new ArrayList<>();
        List<HopEnds> ways = List.of(none(start));
        while (!ways.isEmpty()) {
            ways.stream().filter(way -> open(way.end()).isEmpty()).forEach(done::add);
            ways = ways.stream().flatMap(way -> way.longer(rules, endings)).toList();
        }
        return done;
    }

    /** One way to end as many as possible: each by the first of these endings that is possible. */
    static HopEnds first(RuleBook rules, List<Unit> start, List<BegunHops.Ending> endings) {
        HopEnds way = none(start);
        for (Optional<HopEnds> next = Optional.of(way); next.isPresent(); ) {
            way = next.get();
            next = way.longer(rules, endings).findFirst();
        }
        return way;
    }

    /** The units of a state that are in the middle of a hop. */
    static List<Unit> open(List<Unit> state) {
        return state.stream().filter(unit -> unit.state().begun().isPresent()).toList();
    }

    /** Why a hop that has begun can neither be finished nor rolled back. */
    static List<Objection> obstacles(RuleBook rules, List<Unit> state, Unit unit, List<BegunHops.Ending> endings) {
        List<Objection> found = new ArrayList<>(List.of(UnitRules.unfinished(unit)));
        UnitMove finish = UnitRules.finish(unit).orElseThrow();
        UnitMove rollback = UnitRules.rollback(unit).orElseThrow();
        Optional<List<UnitMove>> whole = endings.stream()
                .map(BegunHops.Ending::moves)
                .filter(moves -> moves.contains(finish))
                .findFirst();
        found.addAll(rules.objections(state, whole.orElse(List.of(finish))));
        found.addAll(rules.objections(state, List.of(rollback)));
        return found.stream().distinct().toList();
    }

    private Stream<HopEnds> longer(RuleBook rules, List<BegunHops.Ending> endings) {
        Breaches here = Breaches.of(rules, end);
        return endings.stream()
                .filter(ending -> isNext(ending.moves())
                        && rules.objections(end, ending.moves()).isEmpty()
                        && here.cover(Breaches.of(
                                        rules,
                                        Trajectory.from(end, List.of(ending.moves()))
                                                .end())
                                .all()))
                .map(ending -> {
                    List<List<UnitMove>> longer = new ArrayList<>(hops);
                    longer.add(ending.moves());
                    return new HopEnds(
                            longer,
                            unsafe + (here.isEmpty() ? 0 : 1),
                            cost.plus(ending.cost()),
                            Trajectory.from(end, List.of(ending.moves())).end());
                });
    }

    /** Whether a hop starts here, and ends something that is still open here. */
    private boolean isNext(List<UnitMove> moves) {
        return moves.stream()
                        .allMatch(move -> end.stream()
                                .anyMatch(unit -> unit.name().equals(move.unit()) && unit.runs(move.from())))
                && moves.stream()
                        .anyMatch(move ->
                                open(end).stream().anyMatch(unit -> unit.name().equals(move.unit())));
    }
}
