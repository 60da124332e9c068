package dev.stepladder.search.reduce;

import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.model.PairPatternDatabase;
import java.util.Arrays;

/**
 * The admissible heuristic: pattern databases of units and pairs of units, added up by cost partitioning.
 *
 * <p>Simplest case: each unit alone. Every operator's cost counts at one unit, so the costs to go of single units add
 * up to a lower bound. A pair may force one of its units to spend more: the share of a unit is the maximum over its
 * pairs, with the hops of the partner free. Shares still add up, because each of them counts the costs of its own unit
 * only.
 *
 * <p>Two units together may need more than the sum of their shares. This excess is added for a matching, that is, for
 * pairs without a common unit. The matching is greedy, largest excess first. O(interactions · matched pairs) for one
 * state. (Cost partitioning: Katz and Domshlak 2010; {@link PairPatternDatabase}.)
 */
public final class PairHeuristic {
    private static final int NO_UNIT = -1;

    private final long[][] unitCostToGo;
    private final PairPatternDatabase[] pairs;
    private final int[] first;
    private final int[] second;
    private final long[] share;
    private final long[] excess;

    private PairHeuristic(Model model) {
        int interactions = model.interactions.size();
        this.unitCostToGo = new long[model.size][];
        Arrays.setAll(unitCostToGo, u -> model.units[u].costToGo());
        this.pairs = new PairPatternDatabase[interactions];
        Arrays.setAll(pairs, index -> model.interactions.get(index).toGoal());
        this.first = new int[interactions];
        Arrays.setAll(first, index -> model.interactions.get(index).first);
        this.second = new int[interactions];
        Arrays.setAll(second, index -> model.interactions.get(index).second);
        this.share = new long[model.size];
        this.excess = new long[interactions];
    }

    public static PairHeuristic of(Model model) {
        return new PairHeuristic(model);
    }

    /** A lower bound on the cost from a state to a goal; {@link PackedCost#NONE} if some pair has no path. */
    public long from(int[] state) {
        return without(NO_UNIT, NO_UNIT, state);
    }

    /** The pattern database of an interaction, by its index. */
    PairPatternDatabase pair(int index) {
        return pairs[index];
    }

    /**
     * A lower bound on the cost of all units but one or two. Together with the cost of a path of these, it bounds every
     * plan that contains this path.
     */
    public long without(int one, int other, int[] state) {
        for (int u = 0; u < state.length; u++) {
            share[u] = unitCostToGo[u][state[u]];
            if (share[u] == PackedCost.NONE) {
                return PackedCost.NONE;
            }
        }
        for (int index = 0; index < pairs.length; index++) {
            PairPatternDatabase distances = pairs[index];
            int pair = distances.pair(state[first[index]], state[second[index]]);
            if (distances.both(pair) == PackedCost.NONE) {
                return PackedCost.NONE;
            }
            share[first[index]] = Math.max(share[first[index]], distances.first(pair));
            share[second[index]] = Math.max(share[second[index]], distances.second(pair));
        }
        long sum = 0;
        for (int u = 0; u < share.length; u++) {
            sum = u == one || u == other ? sum : PackedCost.plus(sum, share[u]);
        }
        return sum + matchedExcess(one, other, state);
    }

    /** By unit: its share. Only for states to which {@link #from} gave a bound. */
    long[] shares(int[] state) {
        from(state);
        return share.clone();
    }

    private long matchedExcess(int without, int other, int[] state) {
        boolean some = false;
        for (int index = 0; index < pairs.length; index++) {
            int pair = pairs[index].pair(state[first[index]], state[second[index]]);
            excess[index] = pairs[index].both(pair) - share[first[index]] - share[second[index]];
            some |= excess[index] > 0;
        }
        dropTouching(without, other);
        long total = 0;
        while (some) {
            int best = -1;
            for (int index = 0; index < pairs.length; index++) {
                if (excess[index] > 0 && (best < 0 || excess[index] > excess[best])) {
                    best = index;
                }
            }
            some = best >= 0;
            if (some) {
                total += excess[best];
                dropTouching(first[best], second[best]);
            }
        }
        return total;
    }

    private void dropTouching(int one, int other) {
        for (int index = 0; index < pairs.length; index++) {
            if (first[index] == one || second[index] == one || first[index] == other || second[index] == other) {
                excess[index] = 0;
            }
        }
    }
}
