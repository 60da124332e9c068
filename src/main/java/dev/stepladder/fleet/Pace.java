package dev.stepladder.fleet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The pace of an environment: waits between its waves, before it, and before the next environment.
 *
 * @param soak time from the last step of a stage here to the first step of that stage in the next environment; a day is 24 hours
 * @param atOnce how many clusters move at the same time; all of them by default
 * @param pause time between two waves
 * @param waitBefore time from the last step before the environment's part of a stage to its first step
 * @param groups clusters that have a limit of their own, besides that of the environment
 */
public record Pace(Duration soak, Optional<AtOnce> atOnce, Duration pause, Duration waitBefore, List<Group> groups) {
    /** All at once, no waiting. */
    public static final Pace FREE = new Pace(Duration.ZERO, Optional.empty(), Duration.ZERO);

    /**
     * Some clusters of an environment.
     *
     * @param name for messages
     * @param selector the labels of its clusters
     * @param atOnce how many of them move at the same time
     */
    public record Group(String name, Selector selector, AtOnce atOnce) {}

    public Pace {
        if (soak.isNegative() || pause.isNegative() || waitBefore.isNegative()) {
            throw new IllegalArgumentException("soak %s, pause %s, wait %s".formatted(soak, pause, waitBefore));
        }
        groups = List.copyOf(groups);
    }

    /** A pace without a wait before the environment, and without groups. */
    public Pace(Duration soak, Optional<Integer> atOnce, Duration pause) {
        this(soak, atOnce.map(AtOnce::clusters), pause, Duration.ZERO, List.of());
    }

    /** How many of so many clusters move at the same time. */
    public int most(int clusters) {
        return atOnce.map(limit -> limit.of(clusters)).orElse(Math.max(1, clusters));
    }
}
