package dev.stepladder.search.sat;

import dev.stepladder.search.problem.Budget;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Lexicographic optimisation over the models of {@link PartialOrderEncoding}: the same tie-break as {@link
 * LexicographicTieBreak}, by preferred literals.
 *
 * <p>Simplest case: one unit. Its lowest final release comes first, then its lowest stops. A chain of stops is lower
 * than another if, after a common prefix, it visits a position that the other skips. So the preferred literals are, in
 * this order: the unit ends at its lowest position or below, at the next or below, and so on; it stops at its lowest
 * position, at the next, and so on. The units follow one another.
 *
 * <p>The literals are decided in batches. All of them at once leave the solver too little freedom. A batch that exceeds
 * its limit on conflicts is halved; the literals of a solved batch become clauses. One call of the solver for each
 * batch.
 */
final class LexicographicSolver {
    /** The most preferred literals in one batch. */
    private static final int MOST = 1_000;

    /** The conflicts after which a batch is halved. */
    private static final long PATIENCE = 1_000;

    private LexicographicSolver() {}

    /** Fixes all stops; false if a limit was reached first. */
    static boolean fixStops(PartialOrderEncoding plans) {
        Clauses clauses = plans.clauses;
        int[] preferences = plans.units.stream()
                .flatMapToInt(unit -> IntStream.concat(IntStream.of(unit.ended).distinct(), IntStream.of(unit.visit)))
                .filter(literal -> Math.abs(literal) != clauses.alwaysTrue)
                .toArray();
        int share = MOST;
        long patience = PATIENCE;
        for (int at = 0; at < preferences.length; ) {
            int[] some = Arrays.copyOfRange(preferences, at, Math.min(at + share, preferences.length));
            clauses.prefer(some);
            if (plans.solve(patience) == Clauses.Verdict.SATISFIABLE) {
                IntStream.of(some).forEach(literal -> clauses.add(clauses.holds(literal) ? literal : -literal));
                at += some.length;
                share = Math.min(MOST, 2 * share);
            } else if (share > 1) {
                share /= 2;
            } else if (patience < Budget.PERSISTENCE) {
                patience *= 2;
            } else {
                return false;
            }
        }
        return true;
    }
}
