package dev.stepladder.search.sat;

import dev.stepladder.search.model.Operator;
import dev.stepladder.search.model.UnitModel;

/**
 * A sequential counter of what one unit spends in a field of the cost.
 *
 * <p>Simplest case: hops. The literal for p and k says "the unit makes k stops or more up to position p"; each follows
 * from the literals before it, and those of the last position count the whole. With unequal weights a stop adds the
 * weight of the lightest hop to it, and a heavier hop adds the difference by its own literal.
 *
 * <p>Literals exist only between the least that is spent ({@link UnitCostBounds}) and the most, so there are
 * few.
 */
final class CostCounter {
    private final Clauses clauses;
    private final OrderLiterals order;
    private final UnitModel unit;
    private final int[] weights;
    private final UnitCostBounds costToGo;

    /** By position: the least cost of the stops up to it. */
    private final int[] least;

    /** By position: literals that the stops up to it cost 1, 2, ... more than the least. */
    private final int[][] more;

    /**
     * @param weights of the unit's hops, in their order
     */
    CostCounter(Clauses clauses, OrderLiterals order, UnitModel unit, int[] weights) {
        this.clauses = clauses;
        this.order = order;
        this.unit = unit;
        this.weights = weights;
        this.costToGo = new UnitCostBounds(unit, weights);
        this.least = costToGo.leastUpTo();
        this.more = new int[least.length][];
        int[] highest = costToGo.mostUpTo();
        int[] rest = costToGo.leastBeyond();
        int last = more.length - 1;
        for (int p = last; p >= 0; p--) {
            int room = Math.min(highest[p], highest[last] - rest[p]) - least[p];
            more[p] = new int[Math.max(0, room)];
            for (int s = 0; s < more[p].length; s++) {
                more[p][s] = clauses.newLiteral();
                if (s > 0) {
                    clauses.add(-more[p][s], more[p][s - 1]);
                }
                if (p < last) {
                    int sum = least[p] + s + 1;
                    clauses.add(-more[p][s], atLeast(sum + rest[p]));
                    clauses.add(-more[p][s], -order.visit[p], atLeast(sum + costToGo.after[p]));
                }
            }
        }
        for (int p = 0; p < more.length; p++) {
            encodeStop(p);
        }
    }

    private void encodeStop(int p) {
        int lightest = UnitCostBounds.UNLIMITED;
        for (int at = 0; at < weights.length; at++) {
            lightest = unit.to(unit.operators.get(at)) == p ? Math.min(lightest, weights[at]) : lightest;
        }
        clauses.add(-order.visit[p], upTo(p, costToGo.before[p]));
        if (p > 0) {
            encodeSum(p - 1, clauses.alwaysTrue, p, 0);
        }
        if (lightest < UnitCostBounds.UNLIMITED) {
            encodeSum(p - 1, order.visit[p], p, lightest);
        }
        for (int at = 0; at < weights.length; at++) {
            if (unit.to(unit.operators.get(at)) == p && weights[at] > lightest) {
                Operator op = unit.operators.get(at);
                encodeSum(unit.from(op), order.taken(op), p, weights[at]);
            }
        }
    }

    /** Under a literal, the sum up to one position is the sum up to another plus a weight. */
    private void encodeSum(int from, int literal, int to, int added) {
        for (int sum = least[from]; sum <= least[from] + more[from].length; sum++) {
            clauses.add(-upTo(from, sum), -literal, upTo(to, sum + added));
        }
    }

    /** The literal that the stops up to a position cost at least so much; false above the most. */
    private int upTo(int p, int sum) {
        int at = sum - least[p] - 1;
        return at < 0 ? clauses.alwaysTrue : at < more[p].length ? more[p][at] : clauses.alwaysFalse;
    }

    /** The literal that the unit spends at least so much in all; false above the most. */
    int atLeast(int sum) {
        return upTo(more.length - 1, sum);
    }

    /** The least that the unit spends. */
    int least() {
        return least[least.length - 1];
    }

    /** The most that the unit can spend. */
    int most() {
        return least() + more[more.length - 1].length;
    }
}
