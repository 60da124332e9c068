package dev.stepladder.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * An interval of time.
 *
 * @param to the first moment after it; never before {@code from}
 */
record Interval(Instant from, Instant to) {
    Interval {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("interval from %s to %s".formatted(from, to));
        }
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
