package dev.stepladder.fleet;

import java.time.Duration;

/**
 * The estimated duration of a hop of one component.
 *
 * @param fixed whatever the cluster's size
 * @param perNode for each node that rolls, {@code parallel} of them at the same time
 * @param perMaster for each machine of the control plane, one after another
 */
public record Estimate(Duration fixed, Duration perNode, int parallel, Duration perMaster) {
    public Estimate {
        if (parallel < 1 || fixed.isNegative() || perNode.isNegative() || perMaster.isNegative()) {
            throw new IllegalArgumentException("estimate of %s, %s per node, %s at once, %s per master"
                    .formatted(fixed, perNode, parallel, perMaster));
        }
    }

    /** The same for every cluster. */
    public static Estimate of(Duration fixed) {
        return new Estimate(fixed, Duration.ZERO, 1, Duration.ZERO);
    }

    /** The duration of a hop that rolls so many nodes, with so many masters. */
    public Duration takes(int nodes, int masters) {
        long rounds = (nodes + parallel - 1L) / parallel;
        return fixed.plus(perNode.multipliedBy(rounds)).plus(perMaster.multipliedBy(masters));
    }
}
