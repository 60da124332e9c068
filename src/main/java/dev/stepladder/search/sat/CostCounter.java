package dev.stepladder.search.sat;

import dev.stepladder.search.model.Operator;
import dev.stepladder.search.model.UnitModel;

/**
 * How much one unit spends of something, as statements.
 *
 * <p>Simplest case: hops. "Of the positions up to p it stops at k or more", for each p and k, each following from those before; the last are about the whole. What
 * weighs differs from hop to hop otherwise: then a stop adds what the lightest hop to it weighs, and a hop that weighs more says so itself.
 *
 * <p>Between what is spent at least ({@link CostToGo}) and what is of interest there is little room as a rule, so there are few statements.
 */
final class CostCounter {
    private final Clauses clauses;
    private final OrderLiterals stops;
    private final UnitModel unit;
    private final int[] weights;
    private final CostToGo outlays;

    /** By position what is spent at least on the stops up to it. */
    private final int[] least;

    /** By position statements that more than the least is spent on the stops up to it: by 1, by 2, ... */
    private final int[][] more;

    /**
     * @param weights of the unit's hops, in their order
     * @param most a plan in which the unit spends more is of no interest
     */
    CostCounter(Clauses clauses, OrderLiterals stops, UnitModel unit, int[] weights, CostToGo outlays, int most) {
        this.clauses = clauses;
        this.stops = stops;
        this.unit = unit;
        this.weights = weights;
        this.outlays = outlays;
        this.least = outlays.leastUpTo();
        this.more = new int[least.length][];
        int[] highest = outlays.mostUpTo();
        int[] rest = outlays.leastBeyond();
        int last = more.length - 1;
        for (int p = last; p >= 0; p--) {
            int room = Math.min(highest[p], Math.min(most, highest[last]) - rest[p]) - least[p];
            more[p] = new int[Math.max(0, room)];
            for (int s = 0; s < more[p].length; s++) {
                more[p][s] = clauses.statement();
                if (s > 0) {
                    clauses.add(-more[p][s], more[p][s - 1]);
                }
                if (p < last) {
                    int sum = least[p] + s + 1;
                    clauses.add(-more[p][s], atLeast(sum + rest[p]));
                    clauses.add(-more[p][s], -stops.visit[p], atLeast(sum + outlays.after[p]));
                }
            }
        }
        for (int p = 0; p < more.length; p++) {
            sayWhatStopsAdd(p);
        }
    }

    private void sayWhatStopsAdd(int p) {
        int lightest = CostToGo.UNLIMITED;
        for (int at = 0; at < weights.length; at++) {
            lightest = unit.to(unit.ops.get(at)) == p ? Math.min(lightest, weights[at]) : lightest;
        }
        clauses.add(-stops.visit[p], upTo(p, outlays.before[p]));
        if (p > 0) {
            sayWhatFollows(p - 1, clauses.yes, p, 0);
        }
        if (lightest < CostToGo.UNLIMITED) {
            sayWhatFollows(p - 1, stops.visit[p], p, lightest);
        }
        for (int at = 0; at < weights.length; at++) {
            if (unit.to(unit.ops.get(at)) == p && weights[at] > lightest) {
                Operator op = unit.ops.get(at);
                sayWhatFollows(unit.from(op), stops.taken(op), p, weights[at]);
            }
        }
    }

    /** Whatever is spent up to one position, so much more is spent up to another if a statement holds. */
    private void sayWhatFollows(int from, int statement, int to, int added) {
        for (int sum = least[from]; sum <= least[from] + more[from].length; sum++) {
            clauses.add(-upTo(from, sum), -statement, upTo(to, sum + added));
        }
    }

    /** The statement that so much at least is spent on the stops up to a position; one that doesn't hold where that is of no interest. */
    private int upTo(int p, int sum) {
        int at = sum - least[p] - 1;
        return at < 0 ? clauses.yes : at < more[p].length ? more[p][at] : clauses.no;
    }

    /** The statement that the unit spends at least so much in all; one that doesn't hold where that is of no interest. */
    int atLeast(int sum) {
        return upTo(more.length - 1, sum);
    }

    /** What the unit spends at least. */
    int least() {
        return least[least.length - 1];
    }

    /** The most that is of interest. */
    int most() {
        return least() + more[more.length - 1].length;
    }
}
