package dev.stepladder.schedule;

import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A step with its time, and the reasons why it is not earlier.
 *
 * @param after the step it waits for; empty for one that waits for the start alone
 * @param soak the part of the wait after that step that is soak
 * @param pause the part that is the pause between waves
 * @param hold the part that keeps a way back
 * @param waitBefore the part that is the wait before the environment
 * @param ready the end of that wait; from then on it waits for its window
 */
record ScheduledStep(
        Step step,
        EnvironmentName environment,
        Optional<ScheduledStep> after,
        Duration soak,
        Duration pause,
        Duration hold,
        Duration waitBefore,
        Instant ready,
        Interval when) {

    /** The one that ends later; of two that end together, the first. */
    static ScheduledStep later(ScheduledStep one, ScheduledStep other) {
        return other.when().to().isAfter(one.when().to()) ? other : one;
    }
}
