package dev.stepladder.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * An interval of time.
 *
 * @param to the first moment after it; never before {@code from}
 */
public record Interval(Instant from, Instant to) {
    public Interval {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("interval from %s to %s".formatted(from, to));
        }
    }

    /** Whether a moment lies in it. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /** Its length. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
