package dev.stepladder.encode;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.rule.UnitRules;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts the end of hops that have begun before a problem, so that the search finds both in one path.
 *
 * <p>For each unit in the middle of a hop one more unit is added, with two releases: the hop has begun, the hop has ended. The
 * unit itself starts on the release that it leaves. Finishing is the hop of the problem, which also ends the one that has begun.
 * Rolling back ends it, and moves nothing else. All other hops wait until every hop that has begun has ended. Only for a safe
 * start: while they wait, each state runs a part of what the start runs, so all these states are safe.
 */
public final class BegunHops {
    private final RuleBook rules;
    private final UnitIndex unitIndex;
    private final Predicate<List<UnitMove>> unshared;

    /** The units in the middle of a hop, by index; the added units come in the same order after all others. */
    private final List<Integer> begun;

    public BegunHops(RuleTables tables, Predicate<List<UnitMove>> unshared) {
        this.rules = tables.rules();
        this.unitIndex = tables.unitIndex();
        this.unshared = unshared;
        this.begun = IntStream.range(0, unitIndex.size())
                .filter(u -> unit(u).state().begun().isPresent())
                .boxed()
                .toList();
    }

    /** The problem after the hops that have begun. */
    public Problem before(Problem problem) {
        List<Problem.UnitTask> tasks = new ArrayList<>();
        List<Problem.JointMove> jointMoves = new ArrayList<>();
        for (int u = 0; u < unitIndex.size(); u++) {
            List<Problem.Move> moves = new ArrayList<>();
            for (Problem.Move move : problem.units().get(u).moves()) {
                List<Problem.Part> parts = List.of(new Problem.Part(u, move.from(), move.to()));
                moves.add(new Problem.Move(move.from(), move.to(), move.cost(), afterwards(move.guards())));
                addFinish(parts, move.cost(), move.guards(), jointMoves);
            }
            tasks.add(RepairTask.with(problem.units().get(u), problem.units().get(u).goal(), moves));
        }
        for (Problem.JointMove jointMove : problem.jointMoves()) {
            jointMoves.add(new Problem.JointMove(
                    jointMove.parts(), jointMove.cost(), afterwards(jointMove.guards())));
            addFinish(jointMove.parts(), jointMove.cost(), jointMove.guards(), jointMoves);
        }
        begun.forEach(u -> tasks.add(end(u)));
        return problem.with(tasks, jointMoves);
    }

    /** A hop in words. */
    public List<UnitMove> moves(Hop hop) {
        List<Problem.Part> own = hop.parts().stream()
                .filter(part -> part.unit() < unitIndex.size())
                .toList();
        return own.isEmpty()
                ? List.of(UnitRules.rollback(
                                unit(begun.get(hop.parts().get(0).unit() - unitIndex.size())))
                        .orElseThrow())
                : rules.carries().leadFirst(unitIndex.moves(new Hop(own, hop.cost())));
    }

    /** The unit that shows whether the hop has ended, with the hop that rolls it back. */
    private Problem.UnitTask end(int u) {
        List<Problem.Move> back = rollback(u)
                .map(cost -> new Problem.Move(0, 1, cost, List.of()))
                .stream()
                .toList();
        return new Problem.UnitTask(unit(u).name() + " hop", 2, 0, ended(), false, false, back);
    }

    /** What it costs to roll a hop back; empty if that is not possible. */
    private Optional<Cost> rollback(int u) {
        if (!rules.units().toMoving(unit(u)).isEmpty()
                || !rules.units().toRollback(unit(u)).isEmpty()) {
            return Optional.empty();
        }
        Component component = unitIndex.components().get(u);
        UnitMove move = UnitRules.rollback(unit(u)).orElseThrow();
        Cost cost = rules.units().costOfRollback(component, move);
        return Optional.of(unshared.test(List.of(move)) ? cost.unshared(1) : cost);
    }

    /** Adds a hop that finishes what units have begun: it waits for none of those that others have begun. */
    private void addFinish(
            List<Problem.Part> parts, Cost cost, List<Problem.Guard> guards, List<Problem.JointMove> jointMoves) {
        List<Problem.Part> ends = new ArrayList<>();
        for (Problem.Part part : parts) {
            int place = begun.indexOf(part.unit());
            boolean finishes = place >= 0
                    && part.from() == unitIndex.start(part.unit())
                    && unit(part.unit())
                            .state()
                            .begun()
                            .filter(hop -> hop.to().equals(unitIndex.version(part.unit(), part.to())))
                            .isPresent();
            if (place >= 0 && !finishes) {
                return;
            }
            if (finishes) {
                ends.add(new Problem.Part(unitIndex.size() + place, 0, 1));
            }
        }
        if (!ends.isEmpty()) {
            jointMoves.add(new Problem.JointMove(
                    Stream.concat(parts.stream(), ends.stream()).toList(), cost, guards));
        }
    }

    private List<Problem.Guard> afterwards(List<Problem.Guard> guards) {
        List<Problem.Guard> all = new ArrayList<>(guards);
        for (int place = 0; place < begun.size(); place++) {
            all.add(new Problem.Guard(unitIndex.size() + place, ended()));
        }
        return all;
    }

    private static BitSet ended() {
        BitSet ended = new BitSet();
        ended.set(1);
        return ended;
    }

    private Unit unit(int u) {
        return unitIndex.units().get(u);
    }
}
