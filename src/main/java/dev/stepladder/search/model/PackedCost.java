package dev.stepladder.search.model;

import dev.stepladder.rule.Cost;
import java.util.stream.IntStream;

/**
 * Costs packed into one {@code long} that compares as the cost does: one bit field for each field of the cost, the most
 * important on top.
 *
 * <p>The top bit of each field stays free. A sum that overflows its field sets this bit and is refused. Sums and
 * differences of packed costs are those of plain integers, so lower bounds can be added and compared directly.
 */
public final class PackedCost {
    /** The cost without a path; more than any cost. */
    public static final long NONE = Long.MAX_VALUE;

    /** The lowest bit of each field, the least important field first; the last entry is the sign bit. */
    private static final int[] SHIFTS = {0, 13, 26, 38, 53, 63};

    /** The number of fields; the last is the most important. */
    public static final int FIELDS = 5;

    public static final int HOPS = 3;
    private static final int RISKS = 4;
    private static final long BELOW_HOPS = (1L << SHIFTS[HOPS]) - 1;
    private static final long SPILLED = spilled();

    private PackedCost() {}

    public static long of(Cost cost) {
        return field(cost.risks(), RISKS)
                | field(cost.hops(), HOPS)
                | field(cost.disruptive(), 2)
                | field(cost.rolled(), 1)
                | field(cost.unshared(), 0);
    }

    public static Cost toCost(long packed) {
        return new Cost(part(packed, RISKS), part(packed, HOPS), part(packed, 2), part(packed, 1), part(packed, 0));
    }

    /** Whether every field of a cost fits into its bits. */
    public static boolean holds(Cost cost) {
        int[] fields = {cost.unshared(), cost.rolled(), cost.disruptive(), cost.hops(), cost.risks()};
        return IntStream.range(0, fields.length).allMatch(field -> (long) fields[field] << SHIFTS[field] < top(field));
    }

    /** The sum; {@link #NONE} if one of the two is. */
    public static long plus(long one, long other) {
        if (one == NONE || other == NONE) {
            return NONE;
        }
        long sum = one + other;
        if ((sum & SPILLED) != 0) {
            throw new ArithmeticException(
                    "cost too large for a field: %s and %s".formatted(toCost(one), toCost(other)));
        }
        return sum;
    }

    public static boolean sameRisks(long one, long other) {
        return part(one, RISKS) == part(other, RISKS);
    }

    /** Whether two costs are the same in all fields that are more important than one. */
    public static boolean sameAbove(int field, long one, long other) {
        return one >>> SHIFTS[field + 1] == other >>> SHIFTS[field + 1];
    }

    /** The largest cost with the same risks and hops. */
    public static long lastWithSameHops(long packed) {
        return (packed & ~BELOW_HOPS) | (BELOW_HOPS & ~SPILLED);
    }

    /** The least representable cost that is not below this bound. A lower bound may exceed the range of a field. */
    public static long ceiling(long bound) {
        long ceiling = bound;
        for (int field = 0; field < RISKS && ceiling != NONE; field++) {
            if ((ceiling & top(field)) != 0) {
                int above = SHIFTS[field + 1];
                ceiling = ((ceiling >>> above) + 1) << above;
            }
        }
        return ceiling;
    }

    private static long field(int value, int field) {
        long packed = (long) value << SHIFTS[field];
        if (packed >= top(field)) {
            throw new ArithmeticException("cost too large for its field: " + value);
        }
        return packed;
    }

    /** The value of one field of a packed cost. */
    public static int field(long packed, int field) {
        return part(packed, field);
    }

    /** A packed cost with one field set and the others 0. */
    public static long one(int field, long value) {
        return value << SHIFTS[field];
    }

    private static int part(long packed, int field) {
        int bits = SHIFTS[field + 1] - SHIFTS[field];
        return (int) (packed >>> SHIFTS[field]) & ((1 << bits) - 1);
    }

    private static long top(int field) {
        return 1L << (SHIFTS[field + 1] - 1);
    }

    private static long spilled() {
        long spilled = 0;
        for (int field = 0; field <= RISKS; field++) {
            spilled |= top(field);
        }
        return spilled;
    }
}
