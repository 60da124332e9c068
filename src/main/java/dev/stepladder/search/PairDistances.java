package dev.stepladder.search;

import java.util.Arrays;

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
final class PairDistances {
    private final int columns;
    private final long[] both;
    private final long[] first;
    private final long[] second;

    private PairDistances(int rows, int columns) {
        this.columns = columns;
        this.both = new long[rows * columns];
        this.first = new long[rows * columns];
        this.second = new long[rows * columns];
        Arrays.fill(both, Packed.NONE);
        Arrays.fill(first, Packed.NONE);
        Arrays.fill(second, Packed.NONE);
    }

    static PairDistances of(Model model, Link link) {
        Product product = new Product(model, link);
        PairDistances distances = new PairDistances(product.rows, product.columns);
        for (int a = 0; a < product.rows; a++) {
            for (int b = 0; b < product.columns; b++) {
                if (model.tracks[link.first].goal.get(a)
                        && model.tracks[link.second].goal.get(b)
                        && Bits.test(link.fit[a], b)) {
                    int pair = distances.pair(a, b);
                    distances.both[pair] = 0;
                    distances.first[pair] = 0;
                    distances.second[pair] = 0;
                }
            }
        }
        while (distances.sweep(product)) {
            // until nothing gets shorter
        }
        return distances;
    }

    int pair(int a, int b) {
        return a * columns + b;
    }

    long both(int pair) {
        return both[pair];
    }

    long first(int pair) {
        return first[pair];
    }

    long second(int pair) {
        return second[pair];
    }

    private boolean sweep(Product product) {
        boolean shorter = false;
        for (int a = product.rows - 1; a >= 0; a--) {
            for (int b = product.columns - 1; b >= 0; b--) {
                if (!Bits.test(product.link.fit[a], b)) {
                    continue;
                }
                int here = pair(a, b);
                for (Product.Step step : product.ofFirst[a]) {
                    if (step.allowedBeside(b)) {
                        shorter |= relax(here, pair(step.to(), b), step);
                    }
                }
                for (Product.Step step : product.ofSecond[b]) {
                    if (step.allowedBeside(a)) {
                        shorter |= relax(here, pair(a, step.to()), step);
                    }
                }
                for (Product.Step step : product.ofBoth[a]) {
                    if (step.otherFrom() == b) {
                        shorter |= relax(here, pair(step.to(), step.otherTo()), step);
                    }
                }
            }
        }
        return shorter;
    }

    private boolean relax(int here, int there, Product.Step step) {
        if (both[there] == Packed.NONE) {
            return false;
        }
        long one = Packed.plus(first[there], step.firstCost());
        long other = Packed.plus(second[there], step.secondCost());
        long sum = Packed.plus(both[there], step.firstCost() + step.secondCost());
        boolean shorter = sum < both[here] || one < first[here] || other < second[here];
        both[here] = Math.min(both[here], sum);
        first[here] = Math.min(first[here], one);
        second[here] = Math.min(second[here], other);
        return shorter;
    }
}
