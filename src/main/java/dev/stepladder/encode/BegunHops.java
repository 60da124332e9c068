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
 * Rolling back ends it, and moves nothing else. All other hops wait until every hop that has begun has ended. While it
 * has not ended, the added unit must fit what the entered release fits. Only for a safe start.
 */
public final class BegunHops {
    private final RuleBook rules;
    private final UnitIndex unitIndex;
    private final Objections objections;
    private final Predicate<List<UnitMove>> unshared;

    /** The units in the middle of a hop, by index; the added units come in the same order after all others. */
    private final List<Integer> begun;

    public BegunHops(RuleTables tables, Predicate<List<UnitMove>> unshared) {
        this.rules = tables.rules();
        this.unitIndex = tables.unitIndex();
        this.objections = tables.objections();
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
            tasks.add(RepairTask.with(
                    problem.units().get(u), problem.units().get(u).goal(), moves));
        }
        for (Problem.JointMove jointMove : problem.jointMoves()) {
            jointMoves.add(new Problem.JointMove(jointMove.parts(), jointMove.cost(), afterwards(jointMove.guards())));
            addFinish(jointMove.parts(), jointMove.cost(), jointMove.guards(), jointMoves);
        }
        begun.forEach(u -> tasks.add(end(u)));
        Problem made = problem.amongOnly(u -> true, tasks, nogoods(problem), jointMoves);
        for (int place = 0; place < begun.size(); place++) {
            addMisfits(problem, begun.get(place), unitIndex.size() + place, made);
        }
        return made;
    }

    /** While a hop has not ended, its unit runs the release that it enters as well; another end may carry units that this must fit. */
    private void addMisfits(Problem problem, int u, int added, Problem made) {
        int entered = entered(u);
        for (int w = 0; w < unitIndex.size(); w++) {
            for (int b = 0; w != u && b < problem.units().get(w).releases(); b++) {
                if (!objections.to(u, entered, w, b).isEmpty()) {
                    made.misfit(added, 0, w, b);
                }
            }
        }
    }

    /** The same for rules over three units or more. */
    private List<Problem.Nogood> nogoods(Problem problem) {
        List<Problem.Nogood> all = new ArrayList<>(problem.nogoods());
        for (int place = 0; place < begun.size(); place++) {
            int u = begun.get(place);
            Problem.Guard unended = new Problem.Guard(unitIndex.size() + place, only(0));
            for (Problem.Nogood nogood : List.copyOf(all)) {
                boolean speaks = nogood.together().stream()
                        .anyMatch(guard -> guard.unit() == u && guard.allowed().get(entered(u)));
                if (speaks) {
                    all.add(new Problem.Nogood(nogood.together().stream()
                            .map(guard -> guard.unit() == u ? unended : guard)
                            .toList()));
                }
            }
        }
        return all;
    }

    private int entered(int u) {
        return unitIndex.release(u, unit(u).state().begun().orElseThrow().to());
    }

    /** A hop that ends something that has begun, and what it costs. */
    public record Ending(List<UnitMove> moves, Cost cost) {
        public Ending {
            moves = List.copyOf(moves);
        }
    }

    /** Every hop that may end something that has begun, in some state: those that finish it, then those that roll it back. */
    public List<Ending> endings(Problem problem) {
        Problem after = before(problem);
        Stream<Hop> finishing = after.jointMoves().stream()
                .filter(jointMove -> jointMove.parts().stream().anyMatch(part -> part.unit() >= unitIndex.size()))
                .map(jointMove -> new Hop(jointMove.parts(), jointMove.cost()));
        Stream<Hop> rollingBack = IntStream.range(
                        unitIndex.size(), after.units().size())
                .boxed()
                .flatMap(added -> after.units().get(added).moves().stream()
                        .map(move -> new Hop(List.of(new Problem.Part(added, move.from(), move.to())), move.cost())));
        return Stream.concat(finishing, rollingBack)
                .map(hop -> new Ending(moves(hop), hop.cost()))
                .distinct()
                .toList();
    }

    /** A hop in words. */
    public List<UnitMove> moves(Hop hop) {
        List<Problem.Part> own = hop.parts().stream()
                .filter(part -> part.unit() < unitIndex.size())
                .toList();
        return own.isEmpty()
                ? List.of(UnitRules.rollback(unit(begun.get(hop.parts().get(0).unit() - unitIndex.size())))
                        .orElseThrow())
                : rules.carries().leadFirst(unitIndex.moves(new Hop(own, hop.cost())));
    }

    /** The unit that shows whether the hop has ended, with the hop that rolls it back. */
    private Problem.UnitTask end(int u) {
        List<Problem.Move> back = rollback(u).map(cost -> new Problem.Move(0, 1, cost, List.of())).stream()
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

    /** Adds a hop in every way in which it finishes what units have begun: it waits for none of the others. */
    private void addFinish(
            List<Problem.Part> parts, Cost cost, List<Problem.Guard> guards, List<Problem.JointMove> jointMoves) {
        List<Problem.JointMove> ways = List.of(new Problem.JointMove(parts, cost, guards));
        for (Problem.Part part : parts) {
            int place = begun.indexOf(part.unit());
            if (place >= 0) {
                int added = unitIndex.size() + place;
                List<Problem.JointMove> longer = new ArrayList<>();
                for (Problem.JointMove way : ways) {
                    // The unit ends its hop with this one, or has ended it before.
                    if (finishes(part)) {
                        longer.add(new Problem.JointMove(
                                MoveMaker.plus(way.parts(), new Problem.Part(added, 0, 1)), cost, way.guards()));
                    }
                    longer.add(new Problem.JointMove(
                            way.parts(), cost, MoveMaker.plus(way.guards(), new Problem.Guard(added, ended()))));
                }
                ways = longer;
            }
        }
        ways.stream().filter(way -> way.parts().size() > parts.size()).forEach(jointMoves::add);
    }

    private boolean finishes(Problem.Part part) {
        return part.from() == unitIndex.start(part.unit())
                && unit(part.unit())
                        .state()
                        .begun()
                        .filter(hop -> hop.to().equals(unitIndex.version(part.unit(), part.to())))
                        .isPresent();
    }

    private List<Problem.Guard> afterwards(List<Problem.Guard> guards) {
        List<Problem.Guard> all = new ArrayList<>(guards);
        for (int place = 0; place < begun.size(); place++) {
            all.add(new Problem.Guard(unitIndex.size() + place, ended()));
        }
        return all;
    }

    private static BitSet ended() {
        return only(1);
    }

    private static BitSet only(int release) {
        BitSet set = new BitSet();
        set.set(release);
        return set;
    }

    private Unit unit(int u) {
        return unitIndex.units().get(u);
    }
}
