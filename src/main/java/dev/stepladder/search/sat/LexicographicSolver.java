package dev.stepladder.search.sat;

import dev.stepladder.search.cdcl.Solver;
import dev.stepladder.search.model.Bits;
import dev.stepladder.search.model.TransitionGraph;
import java.util.ArrayList;
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
 * <p>The last plan already fulfils most of them. Such a literal is a clause at once. For any other the solver is asked whether some
 * plan fulfils it: if so, that plan is the last one from now on; if not, its negation is a clause. One call of the solver
 * for each literal that the last plan does not fulfil and that is still open. (LexSAT: Marques-Silva, Argelich, Graça and Lynce 2011.)
 */
final class LexicographicSolver {
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
        List<Integer> ends = ranked(graph, 0, graph.goal::get);
        int end = fixFirst(
                plans,
                ends.stream().map(p -> new int[] {unit.visit[p], unit.ended[p]}).toList());
        if (end < 0) {
            return false;
        }
        int last = ends.get(end);
        for (int at = graph.start; at != last; ) {
            int from = at;
            List<Integer> ahead = ranked(graph, at + 1, p -> p <= last && Bits.test(graph.next[from], p));
            int next = fixFirst(
                    plans, ahead.stream().map(stop -> next(unit, from, stop)).toList());
            if (next < 0) {
                return false;
            }
            at = ahead.get(next);
        }
        return true;
    }

    /** The literals that one stop follows another. */
    private static int[] next(OrderLiterals unit, int from, int stop) {
        return IntStream.concat(
                        IntStream.of(unit.visit[stop]),
                        IntStream.range(from + 1, stop).map(p -> -unit.visit[p]))
                .toArray();
    }

    private static List<Integer> ranked(TransitionGraph graph, int first, IntPredicate among) {
        return IntStream.range(first, graph.size())
                .filter(among)
                .boxed()
                .sorted(Comparator.comparingInt(p -> graph.rank(graph.release[p])))
                .toList();
    }

    /** Asks for the first of some conjunctions that a plan fulfils, and fixes it. Gives its index; -1 if a limit was reached. */
    private static int fixFirst(PartialOrderEncoding plans, List<int[]> options) {
        Clauses clauses = plans.clauses;
        for (int option = 0; option < options.size(); option++) {
            int[] all = options.get(option);
            Solver.Verdict verdict = verdict(plans, all);
            if (verdict == Solver.Verdict.SATISFIABLE) {
                IntStream.of(all).forEach(clauses::add);
                return option;
            }
            if (verdict == Solver.Verdict.UNKNOWN) {
                return -1;
            }
            clauses.add(IntStream.of(all).map(literal -> -literal).toArray());
        }
        throw new IllegalStateException("no option of %s is left".formatted(options.size()));
    }

    /** Whether some plan fulfils all of these literals; the last plan is asked first. */
    private static Solver.Verdict verdict(PartialOrderEncoding plans, int... all) {
        if (IntStream.of(all).allMatch(plans.clauses::isAccepted)) {
            return Solver.Verdict.SATISFIABLE;
        }
        return IntStream.of(all).anyMatch(literal -> plans.clauses.isFixed(-literal))
                ? Solver.Verdict.UNSATISFIABLE
                : plans.solve(all);
    }

    /** Asks for preferences, the first first, and fixes the answer to each; false if a limit was reached first. */
    private static boolean fix(PartialOrderEncoding plans, List<Integer> preferences) {
        for (int literal : preferences) {
            Solver.Verdict verdict = verdict(plans, literal);
            if (verdict == Solver.Verdict.UNKNOWN) {
                return false;
            }
            plans.clauses.add(verdict == Solver.Verdict.SATISFIABLE ? literal : -literal);
        }
        return true;
    }
}
