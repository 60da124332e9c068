package dev.stepladder.search.sat;

import dev.stepladder.search.model.Bits;
import dev.stepladder.search.model.TransitionGraph;
import dev.stepladder.search.problem.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
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
        List<Integer> wishes = new ArrayList<>();
        for (int u = 0; u < plans.units.size(); u++) {
            OrderLiterals unit = plans.units.get(u);
            if (!plans.track(u).isRanked()) {
                IntStream.of(unit.ended).distinct().forEach(wishes::add);
                IntStream.of(unit.visit).forEach(wishes::add);
            } else if (!fulfil(plans, wishes) || !settleRanked(plans, unit, plans.track(u))) {
                return false;
            } else {
                wishes.clear();
            }
        }
        return fulfil(plans, wishes);
    }

    /** Settles the end of a unit and then stop after stop: which is preferred may be any of those that lie ahead. */
    private static boolean settleRanked(PartialOrderEncoding plans, OrderLiterals unit, TransitionGraph track) {
        Clauses clauses = plans.clauses;
        List<Integer> ends = ranked(track, 0, track.goal::get);
        List<Integer> wishes = new ArrayList<>();
        for (int end : ends) {
            wishes.add(both(clauses, unit.visit[end], unit.ended[end]));
        }
        if (!fulfil(plans, wishes)) {
            return false;
        }
        int last = ends.get(firstHeld(clauses, wishes));
        for (int at = track.start; at != last; ) {
            int from = at;
            List<Integer> ahead = ranked(track, at + 1, p -> p <= last && Bits.test(track.next[from], p));
            wishes.clear();
            for (int stop : ahead) {
                int[] skipped =
                        IntStream.range(at + 1, stop).map(p -> -unit.visit[p]).toArray();
                wishes.add(both(
                        clauses,
                        IntStream.concat(IntStream.of(unit.visit[stop]), IntStream.of(skipped))
                                .toArray()));
            }
            if (!fulfil(plans, wishes)) {
                return false;
            }
            at = ahead.get(firstHeld(clauses, wishes));
        }
        return true;
    }

    private static List<Integer> ranked(TransitionGraph track, int first, IntPredicate among) {
        return IntStream.range(first, track.size())
                .filter(among)
                .boxed()
                .sorted(Comparator.comparingInt(p -> track.rank(track.release[p])))
                .toList();
    }

    private static int firstHeld(Clauses clauses, List<Integer> wishes) {
        return IntStream.range(0, wishes.size())
                .filter(i -> clauses.holds(wishes.get(i)))
                .findFirst()
                .orElseThrow();
    }

    /** A statement that holds just where all of these do. */
    private static int both(Clauses clauses, int... all) {
        int statement = clauses.statement();
        int[] unless = Arrays.copyOf(all, all.length + 1);
        for (int i = 0; i < all.length; i++) {
            clauses.add(-statement, all[i]);
            unless[i] = -all[i];
        }
        unless[all.length] = statement;
        clauses.add(unless);
        return statement;
    }

    /** Fulfils wishes, the first first, and holds on to what came of each; whether every question was answered. */
    private static boolean fulfil(PartialOrderEncoding plans, List<Integer> asked) {
        Clauses clauses = plans.clauses;
        int[] wishes = asked.stream()
                .mapToInt(Integer::intValue)
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
