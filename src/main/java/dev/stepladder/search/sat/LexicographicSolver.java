package dev.stepladder.search.sat;

import dev.stepladder.search.problem.Budget;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Of all plans that are still possible the one that moves things least: the answer of {@link LexicographicTieBreak}, asked of {@link PartialOrderEncoding}.
 *
 * <p>Unit by unit the lowest end, then the lowest stops. A chain of stops is lower than another if they agree up to some stop and the next one of the first
 * is lower: it visits a position that the other leaves out. So it is enough to wish, in this order: that the unit never gets beyond its lowest position, beyond the
 * next, ...; that it stops at its lowest position, at the next, ... Only some preferences are made at a time: with all of them, a solver that has to fulfil them in
 * their order has too little freedom. If it gets lost, it gets fewer.
 */
final class LexicographicSolver {
    /** So many preferences are made at a time at most. */
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
