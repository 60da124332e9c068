package dev.stepladder.search.sat;

import dev.stepladder.search.problem.Budget;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Of all plans that are still possible the one that moves things least: the answer of {@link LexicographicTieBreak}, asked of {@link PartialOrderEncoding}.
 *
 * <p>Unit by unit the lowest end, then the lowest stops. A chain of stops is lower than another if they agree up to some stop and the next one of the first
 * is lower: it visits a position that the other leaves out. So it is enough to wish, in this order: that the unit never gets beyond its lowest position, beyond the
 * next, ...; that it stops at its lowest position, at the next, ... Only some wishes are made at a time: with all of them, a solver that has to fulfil them in
 * their order has too little freedom. If it gets lost, it gets fewer.
 */
final class LexicographicSolver {
    /** So many wishes are made at a time at most. */
    private static final int MOST = 1_000;

    /** After so many conflicts the solver is taken to be lost. */
    private static final long PATIENCE = 1_000;

    private LexicographicSolver() {}

    /** Settles all stops; whether every question was answered. */
    static boolean settle(PartialOrderEncoding plans) {
        Clauses clauses = plans.clauses;
        int[] wishes = plans.units.stream()
                .flatMapToInt(unit -> IntStream.concat(IntStream.of(unit.ended).distinct(), IntStream.of(unit.visit)))
                .filter(wish -> Math.abs(wish) != clauses.yes)
                .toArray();
        int share = MOST;
        long patience = PATIENCE;
        for (int at = 0; at < wishes.length; ) {
            int[] some = Arrays.copyOfRange(wishes, at, Math.min(at + share, wishes.length));
            clauses.wish(some);
            if (plans.solve(patience) == Clauses.Verdict.POSSIBLE) {
                IntStream.of(some).forEach(wish -> clauses.add(clauses.holds(wish) ? wish : -wish));
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
