package dev.stepladder.search.model;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The pattern database of two interacting units: the exact cost to go from each pair of positions, of both units and of
 * each unit.
 *
 * <p>Simplest case: two units that only move up, with equal costs. One backward sweep over the pairs gives each pair
 * the minimum over its hops of one plus the distance of the next pair. An incompatible pair has no distance. Other
 * costs change nothing. With downgrades, the sweep repeats until no distance changes (Bellman, Ford).
 *
 * <p>{@code both} is the least cost of the two together. {@code first} is the least cost of the first unit on a path of
 * the pair if the hops of the second are free: the zero-one cost partitioning of the pair. It may exceed the cost of
 * the first unit alone, because the second may force it to stop. {@code second} is the same for the second unit. Often
 * {@code both} exceeds their sum. Third units only raise all three, so each is an admissible heuristic of the whole.
 * O(releases² · moves) for one sweep. (Pattern databases: Culberson and Schaeffer 1998.)
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

    /** The cost to go from each pair of positions to a pair of goals. */
    static PairPatternDatabase toGoal(PairProduct product) {
        PairPatternDatabase distances = new PairPatternDatabase(product.rows, product.columns);
        Interaction interaction = product.interaction;
        BitSet ends = interaction.other.graph.goal;
        interaction.one.graph.goal.stream()
                .forEach(a -> ends.stream()
                        .filter(b -> Bits.test(interaction.fit[a], b))
                        .forEach(b -> distances.begin(distances.pair(a, b))));
        while (distances.sweepBack(product) && !product.upward) {
            // until a fixpoint; one sweep is enough if every step leads upwards
        }
        return distances;
    }

    /** The cost so far from the pair of starts to each pair of positions. */
    static PairPatternDatabase fromStart(PairProduct product) {
        PairPatternDatabase distances = new PairPatternDatabase(product.rows, product.columns);
        distances.begin(distances.pair(product.interaction.one.graph.start, product.interaction.other.graph.start));
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
            long[] fit = product.interaction.fit[a];
            for (int b = product.columns - 1; b >= 0; b--) {
                if (Bits.test(fit, b)) {
                    int here = pair(a, b);
                    for (PairProduct.Step step : product.ofFirst[a]) {
                        shorter |= step.allowedWith(b) && relax(here, pair(step.to(), b), step.cost(), 0);
                    }
                    for (PairProduct.Step step : product.ofSecond[b]) {
                        shorter |= step.allowedWith(a) && relax(here, pair(a, step.to()), 0, step.cost());
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
        long[][] fit = product.interaction.fit;
        boolean shorter = false;
        for (int a = 0; a < product.rows; a++) {
            for (int b = 0; b < product.columns; b++) {
                int here = pair(a, b);
                if (both[here] == PackedCost.NONE) {
                    continue;
                }
                for (PairProduct.Step step : product.ofFirst[a]) {
                    shorter |= Bits.test(fit[step.to()], b)
                            && step.allowedWith(b)
                            && relax(pair(step.to(), b), here, step.cost(), 0);
                }
                for (PairProduct.Step step : product.ofSecond[b]) {
                    shorter |= Bits.test(fit[a], step.to())
                            && step.allowedWith(a)
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

    /**
     * Relaxes an edge: {@code here} is no farther than {@code there} plus the cost of the step at each of the two
     * units.
     */
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
