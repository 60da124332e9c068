package dev.stepladder.search;

import dev.stepladder.rule.Cost;

/**
 * Costs as one {@code long} that compares as the cost does: four fields of sixteen bits, the most important on top.
 *
 * <p>The top bit of each field stays free, so that a sum that grows past its field shows there and is refused instead of spilling
 * into its neighbour. Sums and differences of packed costs are those of plain numbers, so bounds may be added and compared as they are.
 */
final class Packed {
    /** No way there at all; more than any cost. */
    static final long NONE = Long.MAX_VALUE;

    private static final int BITS = 16;
    private static final int LARGEST = (1 << (BITS - 1)) - 1;
    private static final long LOWER_FIELDS = 0xFFFF_FFFFL;
    private static final long SPILLED = 0x8000_8000_8000_8000L;

    private Packed() {}

    static long of(Cost cost) {
        return (field(cost.risks()) << (3 * BITS))
                | (field(cost.hops()) << (2 * BITS))
                | (field(cost.disruptive()) << BITS)
                | field(cost.rolled());
    }

    static Cost toCost(long packed) {
        return new Cost(part(packed, 3), part(packed, 2), part(packed, 1), part(packed, 0));
    }

    /** The sum; {@link #NONE} if either is. */
    static long plus(long one, long other) {
        if (one == NONE || other == NONE) {
            return NONE;
        }
        long sum = one + other;
        if ((sum & SPILLED) != 0) {
            throw new ArithmeticException(
                    "cost past %s in one field: %s and %s".formatted(LARGEST, toCost(one), toCost(other)));
        }
        return sum;
    }

    static boolean sameRisks(long one, long other) {
        return part(one, 3) == part(other, 3);
    }

    /** The largest cost with the same risks and hops. */
    static long lastWithSameHops(long packed) {
        return (packed & ~LOWER_FIELDS) | (LOWER_FIELDS & ~SPILLED);
    }

    /** The least cost of a path that is not below this bound: a bound may have more in a field than a cost can. */
    static long ceiling(long bound) {
        long ceiling = bound;
        for (int shift = 0; shift < 3 * BITS && ceiling != NONE; shift += BITS) {
            if ((ceiling >>> shift & (LARGEST + 1)) != 0) {
                ceiling = ((ceiling >>> (shift + BITS)) + 1) << (shift + BITS);
            }
        }
        return ceiling;
    }

    private static long field(int value) {
        if (value > LARGEST) {
            throw new ArithmeticException("cost past %s in one field: %s".formatted(LARGEST, value));
        }
        return value;
    }

    private static int part(long packed, int field) {
        return (int) (packed >>> (field * BITS)) & ((1 << BITS) - 1);
    }
}
