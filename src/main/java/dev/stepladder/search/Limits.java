package dev.stepladder.search;

import java.time.Duration;
import java.util.Optional;

/**
 * When a search gives up.
 *
 * @param expansions states whose hops it may look at; the same on every machine
 * @param time by the clock; empty for no limit, so that the answer doesn't depend on the machine
 */
public record Limits(long expansions, Optional<Duration> time) {
    /** None that a real cluster meets. */
    public static final Limits NONE = new Limits(Long.MAX_VALUE, Optional.empty());
}
