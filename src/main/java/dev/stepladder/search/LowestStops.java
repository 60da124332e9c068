package dev.stepladder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Of all plans that are still possible the one that moves things least: the answer of {@link CanonicalChoice}, asked of {@link Timeless}.
 *
 * <p>Unit by unit: does any plan end lower? If so that is the plan from now on, and it is asked again; if not, the end is settled. Then the same for its stops. A
 * chain of stops is lower than another if they agree up to some stop, and the next one of the first is lower: so it visits a position that the
 * other leaves out, and all that the other visits below that. One question asks for any such position.
 */
final class LowestStops {
    private final Model model;
    private final Timeless plans;

    /** Whether every question has been answered. */
    private boolean answered = true;

    LowestStops(Model model, Timeless plans) {
        this.model = model;
        this.plans = plans;
    }

    /** Settles all stops; whether every question was answered. */
    boolean settle() {
        for (int u = 0; u < model.size; u++) {
            Stops unit = plans.units.get(u);
            BitSet goal = model.tracks[u].goal;
            for (int lower = end(u); lower >= 0; ) {
                lower = goal.previousSetBit(end(u) - 1);
                lower = lower >= 0 && isPossible(unit.ended[lower]) ? lower : -1;
            }
            plans.clauses.add(unit.ended[end(u)]);
            while (isPossible(anyLower(u))) {
                // until no stop can be lower
            }
            plans.stops(u).stream().forEach(p -> plans.clauses.add(unit.visit[p]));
        }
        return answered;
    }

    private int end(int u) {
        return plans.stops(u).length() - 1;
    }

    /** A statement that holds only in plans in which the stops of a unit are lower than now; one that doesn't hold if that can't be. */
    private int anyLower(int u) {
        Clauses clauses = plans.clauses;
        int[] visit = plans.units.get(u).visit;
        BitSet stops = plans.stops(u);
        int same = clauses.yes;
        List<Integer> any = new ArrayList<>();
        for (int stop = stops.nextSetBit(0); stop >= 0; stop = stops.nextSetBit(stop + 1)) {
            int alike = clauses.statement();
            clauses.add(-alike, same);
            clauses.add(-alike, visit[stop]);
            same = alike;
            for (int p = stop + 1; p < stops.nextSetBit(stop + 1); p++) {
                if (leads(u, stop, p)) {
                    int lower = clauses.statement();
                    clauses.add(-lower, same);
                    clauses.add(-lower, visit[p]);
                    any.add(lower);
                }
            }
        }
        if (any.isEmpty()) {
            return clauses.no;
        }
        int statement = clauses.statement();
        any.add(-statement);
        clauses.add(any.stream().mapToInt(Integer::intValue).toArray());
        return statement;
    }

    private boolean leads(int u, int from, int to) {
        return Arrays.stream(model.movers[u].from[from]).anyMatch(op -> op.to[0] == to);
    }

    /** Whether this may hold too; what can't is said to be so. */
    private boolean isPossible(int statement) {
        Clauses.Verdict verdict = statement == plans.clauses.no ? Clauses.Verdict.IMPOSSIBLE : plans.solve(statement);
        if (verdict == Clauses.Verdict.IMPOSSIBLE) {
            plans.clauses.add(-statement);
        }
        answered &= verdict != Clauses.Verdict.UNKNOWN;
        return verdict == Clauses.Verdict.POSSIBLE;
    }
}
