package dev.stepladder.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The earliest start of a step, before its window.
 *
 * @param opens the moment
 * @param after the step that it waits for
 * @param soak the soak time after that step
 * @param pause the pause before the next wave
 * @param hold the time for which the way back of that step is kept
 */
record EarliestStart(Instant opens, Optional<ScheduledStep> after, Duration soak, Duration pause, Duration hold) {
    /** A given time. */
    static EarliestStart at(Instant start) {
        return new EarliestStart(start, Optional.empty(), Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    /** A step's end. */
    static EarliestStart after(ScheduledStep step) {
        return new EarliestStart(step.when().to(), Optional.of(step), Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    /** A step's end and the soak behind it. */
    static EarliestStart soaked(ScheduledStep step, Duration soak) {
        return new EarliestStart(step.when().to().plus(soak), Optional.of(step), soak, Duration.ZERO, Duration.ZERO);
    }

    /** A step's end and the pause behind it. */
    static EarliestStart paused(ScheduledStep step, Duration pause) {
        return new EarliestStart(step.when().to().plus(pause), Optional.of(step), Duration.ZERO, pause, Duration.ZERO);
    }

    /** A step's end and the time in which its way back is kept. */
    static EarliestStart held(ScheduledStep step, Duration hold) {
        return new EarliestStart(step.when().to().plus(hold), Optional.of(step), Duration.ZERO, Duration.ZERO, hold);
    }

    /** Both: whichever opens later; this one of two that open together. */
    EarliestStart and(EarliestStart other) {
        return other.opens.isAfter(opens) ? other : this;
    }
}
