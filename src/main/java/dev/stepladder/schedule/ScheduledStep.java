package dev.stepladder.schedule;

import dev.stepladder.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A step that has its time, and why not earlier.
 *
 * @param after the step it waits for; empty for one that waits for the start alone
 * @param soak how much of the wait after that step is soak
 * @param pause how much is the pause between waves
 * @param hold how much keeps a way back
 * @param ready when the wait was over; from then on it waits for its window
 */
record ScheduledStep(
        Plan.Step step,
        String environment,
        Optional<ScheduledStep> after,
        Duration soak,
        Duration pause,
        Duration hold,
        Instant ready,
        Interval when) {

    /** The one that ends later; of two that end together, the first. */
    static ScheduledStep later(ScheduledStep one, ScheduledStep other) {
        return other.when().to().isAfter(one.when().to()) ? other : one;
    }
}
