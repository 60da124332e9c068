package dev.stepladder.encode;

import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A condition on a path in addition to the goal, for a contrastive explanation ("why not this path?").
 *
 * <p>It restricts a problem to the paths that meet the condition. So the search and the explainer do not need to know it.
 */
public sealed interface PathConstraint {
    /** Every unit of a component ends on this release. */
    record End(ComponentRelease at) implements PathConstraint {
        @Override
        public boolean mayEnd(ComponentRelease unit) {
            return !unit.component().equals(at.component()) || unit.equals(at);
        }

        @Override
        public String toString() {
            return "ending on " + at;
        }
    }

    /** No unit of a component moves to this release. */
    record Without(ComponentRelease at) implements PathConstraint {
        @Override
        public Optional<List<Problem.Guard>> guards(UnitIndex unitIndex, Problem.Part part) {
            return unitIndex.componentRelease(part.unit(), part.to()).equals(at)
                    ? Optional.empty()
                    : Optional.of(List.of());
        }

        @Override
        public String toString() {
            return "without " + at;
        }
    }

    /** No unit reaches or passes the second release before all units of the first component have reached theirs. */
    record Before(ComponentRelease first, ComponentRelease then) implements PathConstraint {
        @Override
        public Optional<List<Problem.Guard>> guards(UnitIndex unitIndex, Problem.Part part) {
            boolean waits = unitIndex.component(part.unit()).equals(then.component())
                    && part.from() < unitIndex.release(part.unit(), then.version())
                    && part.to() >= unitIndex.release(part.unit(), then.version());
            if (!waits) {
                return Optional.of(List.of());
            }
            return Optional.of(IntStream.range(0, unitIndex.size())
                    .filter(u -> unitIndex.component(u).equals(first.component()))
                    .mapToObj(u -> new Problem.Guard(u, from(unitIndex, u)))
                    .toList());
        }

        private BitSet from(UnitIndex unitIndex, int u) {
            BitSet there = new BitSet();
            there.set(
                    unitIndex.release(u, first.version()), unitIndex.releases(u).size());
            return there;
        }

        @Override
        public String toString() {
            return "%s before %s".formatted(first, then);
        }
    }

    /** True if a unit may end on this release. */
    default boolean mayEnd(ComponentRelease unit) {
        return true;
    }

    /** The guards of one part of a hop; empty if it is never allowed. */
    default Optional<List<Problem.Guard>> guards(UnitIndex unitIndex, Problem.Part part) {
        return Optional.of(List.of());
    }

    /** The problem with only the paths that meet the condition. */
    default Problem on(Problem problem, UnitIndex unitIndex) {
        List<Problem.UnitTask> chains = new ArrayList<>();
        for (int u = 0; u < unitIndex.size(); u++) {
            int unit = u;
            Problem.UnitTask task = problem.units().get(u);
            BitSet goal = new BitSet();
            task.goal().stream()
                    .filter(a -> mayEnd(unitIndex.componentRelease(unit, a)))
                    .forEach(goal::set);
            List<Problem.Move> moves = task.moves().stream()
                    .flatMap(move ->
                            guards(unitIndex, List.of(new Problem.Part(unit, move.from(), move.to())), move.guards())
                                    .map(guards -> new Problem.Move(move.from(), move.to(), move.cost(), guards))
                                    .stream())
                    .toList();
            chains.add(new Problem.UnitTask(
                    task.name(),
                    task.releases(),
                    task.start(),
                    goal,
                    task.leads(),
                    task.follows(),
                    moves,
                    task.ranks()));
        }
        List<Problem.JointMove> jointMoves = problem.jointMoves().stream()
                .flatMap(jointMove -> guards(unitIndex, jointMove.parts(), jointMove.guards())
                        .map(guards -> new Problem.JointMove(jointMove.parts(), jointMove.cost(), guards))
                        .stream())
                .toList();
        return problem.with(chains, jointMoves);
    }

    private Optional<List<Problem.Guard>> guards(
            UnitIndex unitIndex, List<Problem.Part> parts, List<Problem.Guard> already) {
        List<Problem.Guard> all = new ArrayList<>(already);
        for (Problem.Part part : parts) {
            Optional<List<Problem.Guard>> more = guards(unitIndex, part);
            if (more.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(more.get());
        }
        return Optional.of(all);
    }
}
