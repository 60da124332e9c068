package dev.stepladder.search.reduce;

import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.model.PairPatternDatabase;
import java.util.Arrays;

/**
 * The least that a path can still cost from a state, from what single units and pairs of units need.
 *
 * <p>Each unit needs at least the most that any of its pairs makes it spend for itself: its share. Adding the shares up counts every hop once, as a hop
 * belongs to one unit. Two units together may need more than their two shares; such excess may be added too, as long as no unit is in two pairs
 * whose excess is added: a matching. Pairs are taken greedily, largest excess first.
 */
public final class PairHeuristic {
    private static final int NOBODY = -1;

    private final long[][] alone;
    private final PairPatternDatabase[] pairs;
    private final int[] first;
    private final int[] second;
    private final long[] share;
    private final long[] excess;

    private PairHeuristic(Model model) {
        int links = model.links.size();
        this.alone = new long[model.size][];
        Arrays.setAll(alone, u -> model.movers[u].alone());
        this.pairs = new PairPatternDatabase[links];
        Arrays.setAll(pairs, index -> model.links.get(index).toGoal());
        this.first = new int[links];
        Arrays.setAll(first, index -> model.links.get(index).first);
        this.second = new int[links];
        Arrays.setAll(second, index -> model.links.get(index).second);
        this.share = new long[model.size];
        this.excess = new long[links];
    }

    public static PairHeuristic of(Model model) {
        return new PairHeuristic(model);
    }

    /** A lower bound on the cost from this state to a goal; {@link PackedCost#NONE} if some pair can't get there. */
    public long from(int[] state) {
        return without(NOBODY, NOBODY, state);
    }

    /** What two linked units spend at least, from where they are; the link by its index. */
    PairPatternDatabase pair(int index) {
        return pairs[index];
    }

    /** What all but one or two units spend at least: add what those spend on a walk of their own to bound the paths on which they walk like that. */
    public long without(int one, int other, int[] state) {
        for (int u = 0; u < state.length; u++) {
            share[u] = alone[u][state[u]];
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

    /** What each unit spends at least; only where {@link #from} gave a bound. */
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
