package dev.stepladder.verify;

import dev.stepladder.rule.Cost;
import java.util.Arrays;

/**
 * Costs as weights of edges: a {@code double} that compares as the cost does.
 *
 * <p>A double counts exactly up to 2^53: that is eight bits of risks, then fifteen each of hops, disruptive hops and node groups. So sums and
 * differences of weights are exact. A difference may leave a field borrowed from the one above; {@link #toCost} sees that.
 */
final class Weight {
    private static final long FIELD = 1L << 15;
    private static final long LARGEST = FIELD / 2 - 1;
    private static final int MOST_RISKS = (1 << 7) - 1;

    private Weight() {}

    static double of(Cost cost) {
        if (Math.max(cost.hops(), cost.rolled()) > LARGEST || cost.risks() > MOST_RISKS) {
            throw new ArithmeticException("cost too large to be added up: " + cost.inWords());
        }
        return ((cost.risks() * FIELD + cost.hops()) * FIELD + cost.disruptive()) * FIELD + cost.rolled();
    }

    /** The least cost with at least this weight. */
    static Cost toCost(double weight) {
        long rest = (long) weight;
        long[] fields = new long[3];
        for (int field = 2; field >= 0; field--) {
            fields[field] = rest % FIELD;
            rest /= FIELD;
            if (fields[field] > LARGEST) {
                // Borrowed: no path has so many, so the least cost with this weight has one more above and none here.
                Arrays.fill(fields, field, fields.length, 0);
                rest++;
            }
        }
        return new Cost((int) rest, (int) fields[0], (int) fields[1], (int) fields[2]);
    }
}
