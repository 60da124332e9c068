package dev.stepladder.search.model;

import java.util.Arrays;

/**
 * Two units that matter to each other: positions that don't fit, a guard of one on the other, or a leap of both.
 *
 * <p>Models that are made one from another share the links between units in which they don't differ.
 */
public final class Interaction {
    public final int first;
    public final int second;
    public final UnitModel one;
    public final UnitModel other;

    /** For each position of the first the positions of the second that fit beside it. */
    final long[][] fit;

    /** The same, seen from the second. */
    final long[][] back;

    private final Lazy<PairProduct> product = new Lazy<>(() -> new PairProduct(this));
    private final Lazy<long[][]> useful = new Lazy<>(this::workOutUseful);
    private final Lazy<PairPatternDatabase> toGoal = new Lazy<>(() -> PairPatternDatabase.toGoal(product()));
    private final Lazy<PairPatternDatabase> fromStart = new Lazy<>(() -> PairPatternDatabase.fromStart(product()));

    /**
     * @param first the number of one unit in the model
     * @param second of the other; larger
     */
    Interaction(int first, int second, UnitModel one, UnitModel other, long[][] fit, long[][] back) {
        this.first = first;
        this.second = second;
        this.one = one;
        this.other = other;
        this.fit = fit;
        this.back = back;
    }

    /** Two units that fit whatever they stand on. */
    static Interaction free(int first, int second, UnitModel one, UnitModel other) {
        return new Interaction(first, second, one, other, free(one, other), free(other, one));
    }

    private static long[][] free(UnitModel rows, UnitModel columns) {
        long[][] fit = new long[rows.track.size()][];
        Arrays.setAll(fit, position -> Bits.full(columns.track.size()));
        return fit;
    }

    /** The same two if the positions of one condition don't fit those of the other. */
    Interaction without(Operator.Condition ofFirst, Operator.Condition ofSecond) {
        return new Interaction(
                first, second, one, other, without(fit, ofFirst, ofSecond), without(back, ofSecond, ofFirst));
    }

    private static long[][] without(long[][] fit, Operator.Condition ofRows, Operator.Condition ofColumns) {
        long[][] less = fit.clone();
        for (int position = 0; position < less.length; position++) {
            if (ofRows.allowed().has(position)) {
                less[position] = fit[position].clone();
                Bits.remove(less[position], ofColumns.allowed().words);
            }
        }
        return less;
    }

    public int other(int unit) {
        return unit == first ? second : first;
    }

    /** What fits beside {@code unit} at {@code position}. */
    public long[] beside(int unit, int position) {
        return unit == first ? fit[position] : back[position];
    }

    /** The two as if they were alone in the world. */
    public PairProduct product() {
        return product.get();
    }

    /** What the two have spent. */
    public PairPatternDatabase fromStart() {
        return fromStart.get();
    }

    /** By position of the first the positions of the second with which it lies on some walk of the two from their starts to goals. */
    public long[][] useful() {
        return useful.get();
    }

    private long[][] workOutUseful() {
        return new PairReachability(product(), new Domain(one.track), new Domain(other.track)).pairs();
    }

    /** What the two must still spend. */
    public PairPatternDatabase toGoal() {
        return toGoal.get();
    }
}
