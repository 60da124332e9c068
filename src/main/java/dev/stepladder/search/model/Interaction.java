package dev.stepladder.search.model;

import java.util.Arrays;

/**
 * An edge of the primal graph: two units with incompatible positions, a guard of one on the other, or a common joint
 * move.
 *
 * <p>Derived models share the interactions between units in which they do not differ.
 */
public final class Interaction {
    public final int first;
    public final int second;
    public final UnitModel one;
    public final UnitModel other;

    /** By position of the first unit: the compatible positions of the second. */
    final long[][] fit;

    /** The transpose of {@link #fit}. */
    final long[][] back;

    private final Lazy<PairProduct> product = new Lazy<>(() -> new PairProduct(this));
    private final Lazy<long[][]> consistentPairs = new Lazy<>(this::computeConsistentPairs);
    private final Lazy<PairPatternDatabase> toGoal = new Lazy<>(() -> PairPatternDatabase.toGoal(product()));
    private final Lazy<PairPatternDatabase> fromStart = new Lazy<>(() -> PairPatternDatabase.fromStart(product()));

    /**
     * @param first the index of one unit in the model
     * @param second the index of the other; larger
     */
    Interaction(int first, int second, UnitModel one, UnitModel other, long[][] fit, long[][] back) {
        this.first = first;
        this.second = second;
        this.one = one;
        this.other = other;
        this.fit = fit;
        this.back = back;
    }

    /** An interaction in which all pairs of positions are compatible. */
    static Interaction free(int first, int second, UnitModel one, UnitModel other) {
        return new Interaction(first, second, one, other, free(one, other), free(other, one));
    }

    private static long[][] free(UnitModel rows, UnitModel columns) {
        long[][] fit = new long[rows.graph.size()][];
        Arrays.setAll(fit, position -> Bits.full(columns.graph.size()));
        return fit;
    }

    /** The same interaction in which the positions of one condition are also incompatible with those of the other. */
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

    /** The positions of the other unit that are compatible with {@code unit} at {@code position}. */
    public long[] compatible(int unit, int position) {
        return unit == first ? fit[position] : back[position];
    }

    /** The product of the two transition graphs, all other units ignored. */
    public PairProduct product() {
        return product.get();
    }

    /** The cost so far of the pair. */
    public PairPatternDatabase fromStart() {
        return fromStart.get();
    }

    /**
     * By position of the first unit: the positions of the second with which it lies on a path of the pair from start to
     * goal.
     */
    public long[][] consistentPairs() {
        return consistentPairs.get();
    }

    private long[][] computeConsistentPairs() {
        return new PairReachability(product(), new Domain(one.graph), new Domain(other.graph)).pairs();
    }

    /** The cost to go of the pair. */
    public PairPatternDatabase toGoal() {
        return toGoal.get();
    }
}
