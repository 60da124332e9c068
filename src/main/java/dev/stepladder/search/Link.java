package dev.stepladder.search;

import java.util.Arrays;

/**
 * Two units that matter to each other: positions that don't fit, a guard of one on the other, or a leap of both.
 *
 * <p>Models that are made one from another share the links between units in which they don't differ.
 */
final class Link {
    final int first;
    final int second;
    final Mover one;
    final Mover other;

    /** For each position of the first the positions of the second that fit beside it. */
    final long[][] fit;

    /** The same, seen from the second. */
    final long[][] back;

    private final Once<Product> product = new Once<>(() -> new Product(this));
    private final Once<long[][]> useful = new Once<>(this::workOutUseful);
    private final Once<PairDistances> toGoal = new Once<>(() -> PairDistances.toGoal(product()));
    private final Once<PairDistances> fromStart = new Once<>(() -> PairDistances.fromStart(product()));

    /**
     * @param first the number of one unit in the model
     * @param second of the other; larger
     */
    Link(int first, int second, Mover one, Mover other, long[][] fit, long[][] back) {
        this.first = first;
        this.second = second;
        this.one = one;
        this.other = other;
        this.fit = fit;
        this.back = back;
    }

    /** Two units that fit whatever they stand on. */
    static Link free(int first, int second, Mover one, Mover other) {
        return new Link(first, second, one, other, free(one, other), free(other, one));
    }

    private static long[][] free(Mover rows, Mover columns) {
        long[][] fit = new long[rows.track.size()][];
        Arrays.setAll(fit, position -> Bits.full(columns.track.size()));
        return fit;
    }

    /** The same two if the positions of one condition don't fit those of the other. */
    Link without(Op.Condition ofFirst, Op.Condition ofSecond) {
        return new Link(first, second, one, other, without(fit, ofFirst, ofSecond), without(back, ofSecond, ofFirst));
    }

    private static long[][] without(long[][] fit, Op.Condition ofRows, Op.Condition ofColumns) {
        long[][] less = fit.clone();
        for (int position = 0; position < less.length; position++) {
            if (ofRows.allowed().has(position)) {
                less[position] = fit[position].clone();
                Bits.remove(less[position], ofColumns.allowed().words);
            }
        }
        return less;
    }

    int other(int unit) {
        return unit == first ? second : first;
    }

    /** What fits beside {@code unit} at {@code position}. */
    long[] beside(int unit, int position) {
        return unit == first ? fit[position] : back[position];
    }

    /** The two as if they were alone in the world. */
    Product product() {
        return product.get();
    }

    /** What the two have spent. */
    PairDistances fromStart() {
        return fromStart.get();
    }

    /** By position of the first the positions of the second with which it lies on some walk of the two from their starts to goals. */
    long[][] useful() {
        return useful.get();
    }

    private long[][] workOutUseful() {
        return new Walks(product(), new Leeway(one.track), new Leeway(other.track)).pairs();
    }

    /** What the two must still spend. */
    PairDistances toGoal() {
        return toGoal.get();
    }
}
