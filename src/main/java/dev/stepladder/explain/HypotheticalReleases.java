package dev.stepladder.explain;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * A problem with hypothetical releases: for some units, one more release at the end of each line.
 *
 * <p>A release is the last of its line if no move leads up from it; each family of node groups is a line. The new release fits
 * everything that the last one fits, and anything newer; of leading units only the last that it fits. So no more is assumed than
 * a vendor is likely to do. It is reached from the last of its line, and from releases with upgrades of the same width; or, with
 * {@code far}, from every release that reaches the last of its line.
 */
final class HypotheticalReleases {
    private static final Cost HOP = new Cost(0, 1, 0, 0);

    private final Problem problem;

    /** By unit: the last release of each line. The new releases are numbered in the same order. */
    private final Map<Integer, List<Integer>> lines = new HashMap<>();

    private final Problem supposed;

    /**
     * The hypothetical releases of some units.
     *
     * @param units the units with new releases
     * @param mayEnd the units that may end on them
     * @param far the units whose new releases are reached by wider hops than known upgrades
     */
    HypotheticalReleases(Problem problem, BitSet units, IntPredicate mayEnd, IntPredicate far) {
        this.problem = problem;
        units.stream().forEach(u -> lines.put(u, lastOfLines(u)));
        List<Problem.UnitTask> chains = new ArrayList<>(problem.units());
        units.stream().forEach(u -> chains.set(u, withNewer(u, mayEnd.test(u), far.test(u))));
        this.supposed = new Problem(chains, problem.nogoods(), problem.jointMoves());
        for (int u = 0; u < chains.size(); u++) {
            for (int w = u + 1; w < chains.size(); w++) {
                if (problem.related(u, w)) {
                    copyMisfits(u, w);
                    addMisfits(u, w);
                    addMisfits(w, u);
                }
            }
        }
    }

    Problem problem() {
        return supposed;
    }

    /** The release before a new release. */
    int before(int unit, int newer) {
        return lines(unit).get(newer - problem.units().get(unit).releases());
    }

    /** True if a hop from here to a new release is wider than every known upgrade to the last release of its line. */
    boolean isFar(int unit, int from, int newer) {
        int last = before(unit, newer);
        return from != last && moves(unit).stream().noneMatch(move -> move.to() == last && move.from() < from);
    }

    private List<Integer> lines(int unit) {
        return lines.getOrDefault(unit, List.of());
    }

    /** All moves that a unit has, those among them that it takes with others. */
    private List<Problem.Move> moves(int unit) {
        Stream<Problem.Move> together = problem.jointMoves().stream()
                .flatMap(jointMove -> jointMove.parts().stream()
                        .filter(part -> part.unit() == unit)
                        .map(part -> new Problem.Move(part.from(), part.to(), jointMove.cost(), jointMove.guards())));
        return Stream.concat(problem.units().get(unit).moves().stream(), together)
                .distinct()
                .toList();
    }

    private Problem.UnitTask withNewer(int unit, boolean mayEnd, boolean far) {
        Problem.UnitTask task = problem.units().get(unit);
        BitSet goal = (BitSet) task.goal().clone();
        List<Problem.Move> moves = new ArrayList<>(task.moves());
        int newer = task.releases();
        for (int last : lines(unit)) {
            goal.set(newer, mayEnd);
            Cost cost = HOP;
            for (Problem.Move move : moves(unit)) {
                if (move.to() == last) {
                    cost = move.cost();
                    if (far || !isFar(unit, move.from(), newer)) {
                        moves.add(new Problem.Move(move.from(), newer, cost, move.guards()));
                    }
                }
            }
            moves.add(new Problem.Move(last, newer, cost, List.of()));
            newer++;
        }
        return new Problem.UnitTask(task.name(), newer, task.start(), goal, task.leads(), task.follows(), moves);
    }

    private List<Integer> lastOfLines(int unit) {
        BitSet last = new BitSet();
        last.set(0, problem.units().get(unit).releases());
        moves(unit).stream().filter(move -> move.to() > move.from()).forEach(move -> last.clear(move.from()));
        return last.stream().boxed().toList();
    }

    private void copyMisfits(int u, int w) {
        for (int a = 0; a < problem.units().get(u).releases(); a++) {
            BitSet misfits = problem.misfits(u, a, w);
            for (int b = misfits.nextSetBit(0); b >= 0; b = misfits.nextSetBit(b + 1)) {
                supposed.misfit(u, a, w, b);
            }
        }
    }

    /** The misfits of the new releases of one unit with another unit. */
    private void addMisfits(int unit, int other) {
        Problem.UnitTask task = problem.units().get(other);
        int newer = problem.units().get(unit).releases();
        for (int last : lines(unit)) {
            BitSet misfits = problem.misfits(unit, last, other);
            int lastFitting = misfits.previousClearBit(task.releases() - 1);
            for (int b = 0; b < lastFitting; b++) {
                if (task.leads() || misfits.get(b)) {
                    supposed.misfit(unit, newer, other, b);
                }
            }
            newer++;
        }
    }
}
