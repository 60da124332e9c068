package dev.stepladder.fleet;

import java.time.Duration;
import java.util.Optional;

/**
 * The pace of an environment: waits between its waves, and before the next environment.
 *
 * @param soak time from the last step of a stage here to the first step of that stage in the next environment; a day is 24 hours
 * @param atOnce how many clusters move at the same time; all of them by default
 * @param pause time between two waves
 */
public record Pace(Duration soak, Optional<Integer> atOnce, Duration pause) {
    /** All at once, no waiting. */
    public static final Pace FREE = new Pace(Duration.ZERO, Optional.empty(), Duration.ZERO);

    public Pace {
        if (soak.isNegative()
                || pause.isNegative()
                || atOnce.filter(clusters -> clusters < 1).isPresent()) {
            throw new IllegalArgumentException("soak %s, %s at once, pause %s".formatted(soak, atOnce, pause));
        }
    }
}
