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
    private static final int MAX_BATCH = 1_000;

    /** The conflicts after which a batch is halved. */
    private static final long MAX_BATCH_CONFLICTS = 1_000;

    private LexicographicSolver() {}

    /** Fixes all stops; false if a limit was reached first. */
    static boolean fixStops(PartialOrderEncoding plans) {
        List<Integer> preferences = new ArrayList<>();
        for (int u = 0; u < plans.units.size(); u++) {
            OrderLiterals unit = plans.units.get(u);
            if (!plans.graph(u).isRanked()) {
                IntStream.of(unit.ended).distinct().forEach(preferences::add);
                IntStream.of(unit.visit).forEach(preferences::add);
            } else if (!fix(plans, preferences) || !fixRankedStops(plans, unit, plans.graph(u))) {
                return false;
            } else {
                preferences.clear();
            }
        }
        return fix(plans, preferences);
    }

    /** Fixes the end of a unit and then stop after stop: the preferred one may be any of those that lie ahead. */
    private static boolean fixRankedStops(PartialOrderEncoding plans, OrderLiterals unit, TransitionGraph graph) {
        Clauses clauses = plans.clauses;
        List<Integer> ends = ranked(graph, 0, graph.goal::get);
        List<Integer> preferences = new ArrayList<>();
        for (int end : ends) {
            preferences.add(both(clauses, unit.visit[end], unit.ended[end]));
        }
        if (!fix(plans, preferences)) {
            return false;
        }
        int last = ends.get(firstHeld(clauses, preferences));
        for (int at = graph.start; at != last; ) {
            int from = at;
            List<Integer> ahead = ranked(graph, at + 1, p -> p <= last && Bits.test(graph.next[from], p));
            preferences.clear();
            for (int stop : ahead) {
                int[] skipped =
                        IntStream.range(at + 1, stop).map(p -> -unit.visit[p]).toArray();
                preferences.add(both(
                        clauses,
                        IntStream.concat(IntStream.of(unit.visit[stop]), IntStream.of(skipped))
                                .toArray()));
            }
            if (!fix(plans, preferences)) {
                return false;
            }
            at = ahead.get(firstHeld(clauses, preferences));
        }
        return true;
    }

    private static List<Integer> ranked(TransitionGraph graph, int first, IntPredicate among) {
        return IntStream.range(first, graph.size())
                .filter(among)
                .boxed()
                .sorted(Comparator.comparingInt(p -> graph.rank(graph.release[p])))
                .toList();
    }

    private static int firstHeld(Clauses clauses, List<Integer> preferences) {
        return IntStream.range(0, preferences.size())
                .filter(i -> clauses.holds(preferences.get(i)))
                .findFirst()
                .orElseThrow();
    }

    /** A literal that is true exactly if all of these are. */
    private static int both(Clauses clauses, int... all) {
        int literal = clauses.newLiteral();
        int[] unless = Arrays.copyOf(all, all.length + 1);
        for (int i = 0; i < all.length; i++) {
            clauses.add(-literal, all[i]);
            unless[i] = -all[i];
        }
        unless[all.length] = literal;
        clauses.add(unless);
        return literal;
    }

    /** Asks for preferences, the first first, and fixes the answer to each; false if a limit was reached first. */
    private static boolean fix(PartialOrderEncoding plans, List<Integer> asked) {
        Clauses clauses = plans.clauses;
        int[] preferences = asked.stream()
                .mapToInt(Integer::intValue)
                .filter(literal -> Math.abs(literal) != clauses.alwaysTrue)
                .toArray();
        int share = MAX_BATCH;
        long patience = MAX_BATCH_CONFLICTS;
        for (int at = 0; at < preferences.length; ) {
            int[] some = Arrays.copyOfRange(preferences, at, Math.min(at + share, preferences.length));
            clauses.prefer(some);
            if (plans.solve(patience) == Clauses.Verdict.SATISFIABLE) {
                IntStream.of(some).forEach(literal -> clauses.add(clauses.holds(literal) ? literal : -literal));
                at += some.length;
                share = Math.min(MAX_BATCH, 2 * share);
            } else if (share > 1) {
                share /= 2;
            } else if (patience < Budget.MAX_CONFLICTS) {
                patience *= 2;
            } else {
                return false;
            }
        }
        return true;
    }
}
