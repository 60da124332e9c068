package dev.stepladder.search.model;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What two linked units must still spend, from every pair of positions: together, and each for itself.
 *
 * <p>Simplest case: two units that only move up, all hops alike. Then from the last pair backwards, each pair's distance is the least over its
 * hops of one plus the distance behind. A pair that doesn't fit has none. Different costs change nothing; downgrades make the
 * sweep repeat until nothing changes.
 *
 * <p>{@code first} is the least that the first unit spends on any walk of the two, when the second's hops are for free: more than it would need
 * alone, as the second may force it to stop. Likewise {@code second}. {@code both} is the least they spend together, and often more than
 * the sum. All three only grow when third units are added, so they bound the whole from below. O(releases² · moves).
 */
public final class PairPatternDatabase {
    private final int columns;
    private final long[] both;
    private final long[] first;
    private final long[] second;

    private PairPatternDatabase(int rows, int columns) {
        this.columns = columns;
        this.both = new long[rows * columns];
        this.first = new long[rows * columns];
        this.second = new long[rows * columns];
        Arrays.fill(both, PackedCost.NONE);
        Arrays.fill(first, PackedCost.NONE);
        Arrays.fill(second, PackedCost.NONE);
    }

    /** From each pair of positions to a pair of goals. */
    static PairPatternDatabase toGoal(PairProduct product) {
        PairPatternDatabase distances = new PairPatternDatabase(product.rows, product.columns);
        Interaction link = product.link;
        BitSet ends = link.other.track.goal;
        link.one.track.goal.stream()
                .forEach(a -> ends.stream()
                        .filter(b -> Bits.test(link.fit[a], b))
                        .forEach(b -> distances.begin(distances.pair(a, b))));
        while (distances.sweepBack(product) && !product.upward) {
            // until nothing gets shorter; where all steps lead on, one sweep is enough
        }
        return distances;
    }

    /** From the pair of starts to each pair of positions. */
    static PairPatternDatabase fromStart(PairProduct product) {
        PairPatternDatabase distances = new PairPatternDatabase(product.rows, product.columns);
        distances.begin(distances.pair(product.link.one.track.start, product.link.other.track.start));
        while (distances.sweepOn(product) && !product.upward) {
            // until nothing gets shorter
        }
        return distances;
    }

    private void begin(int pair) {
        both[pair] = 0;
        first[pair] = 0;
        second[pair] = 0;
    }

    public int pair(int a, int b) {
        return a * columns + b;
    }

    public long both(int pair) {
        return both[pair];
    }

    public long first(int pair) {
        return first[pair];
    }

    public long second(int pair) {
        return second[pair];
    }

    private boolean sweepBack(PairProduct product) {
        boolean shorter = false;
        for (int a = product.rows - 1; a >= 0; a--) {
            long[] fit = product.link.fit[a];
            for (int b = product.columns - 1; b >= 0; b--) {
                if (Bits.test(fit, b)) {
                    int here = pair(a, b);
                    for (PairProduct.Step step : product.ofFirst[a]) {
                        shorter |= step.allowedBeside(b) && relax(here, pair(step.to(), b), step.cost(), 0);
                    }
                    for (PairProduct.Step step : product.ofSecond[b]) {
                        shorter |= step.allowedBeside(a) && relax(here, pair(a, step.to()), 0, step.cost());
                    }
                    for (PairProduct.Both step : product.ofBoth[a]) {
                        shorter |= step.otherFrom() == b
                                && relax(here, pair(step.to(), step.otherTo()), step.firstCost(), step.secondCost());
                    }
                }
            }
        }
        return shorter;
    }

    private boolean sweepOn(PairProduct product) {
        long[][] fit = product.link.fit;
        boolean shorter = false;
        for (int a = 0; a < product.rows; a++) {
            for (int b = 0; b < product.columns; b++) {
                int here = pair(a, b);
                if (both[here] == PackedCost.NONE) {
                    continue;
                }
                for (PairProduct.Step step : product.ofFirst[a]) {
                    shorter |= Bits.test(fit[step.to()], b)
                            && step.allowedBeside(b)
                            && relax(pair(step.to(), b), here, step.cost(), 0);
                }
                for (PairProduct.Step step : product.ofSecond[b]) {
                    shorter |= Bits.test(fit[a], step.to())
                            && step.allowedBeside(a)
                            && relax(pair(a, step.to()), here, 0, step.cost());
                }
                for (PairProduct.Both step : product.ofBoth[a]) {
                    shorter |= step.otherFrom() == b
                            && Bits.test(fit[step.to()], step.otherTo())
                            && relax(pair(step.to(), step.otherTo()), here, step.firstCost(), step.secondCost());
                }
            }
        }
        return shorter;
    }

    /** Makes {@code here} no farther than over {@code there} and a step between them that costs so much at each of the two. */
    private boolean relax(int here, int there, long firstCost, long secondCost) {
        if (both[there] == PackedCost.NONE) {
            return false;
        }
        long one = PackedCost.plus(first[there], firstCost);
        long other = PackedCost.plus(second[there], secondCost);
        long sum = PackedCost.plus(both[there], firstCost + secondCost);
        boolean shorter = sum < both[here] || one < first[here] || other < second[here];
        both[here] = Math.min(both[here], sum);
        first[here] = Math.min(first[here], one);
        second[here] = Math.min(second[here], other);
        return shorter;
    }
}
