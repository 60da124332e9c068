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
 * @param waitBefore the wait before the environment
 */
record EarliestStart(
        Instant opens,
        Optional<ScheduledStep> after,
        Duration soak,
        Duration pause,
        Duration hold,
        Duration waitBefore) {
    /** A given time. */
    static EarliestStart at(Instant start) {
        return new EarliestStart(start, Optional.empty(), Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    /** A step's end. */
    static EarliestStart after(ScheduledStep step) {
        return behind(step, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    /** A step's end and the soak behind it. */
    static EarliestStart soaked(ScheduledStep step, Duration soak) {
        return behind(step, soak, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    /** A step's end and the pause behind it. */
    static EarliestStart paused(ScheduledStep step, Duration pause) {
        return behind(step, Duration.ZERO, pause, Duration.ZERO, Duration.ZERO);
    }

    /** A step's end and the time in which its way back is kept. */
    static EarliestStart held(ScheduledStep step, Duration hold) {
        return behind(step, Duration.ZERO, Duration.ZERO, hold, Duration.ZERO);
    }

    /** A step's end and the wait before the next environment. */
    static EarliestStart waited(ScheduledStep step, Duration waitBefore) {
        return behind(step, Duration.ZERO, Duration.ZERO, Duration.ZERO, waitBefore);
    }

    private static EarliestStart behind(
            ScheduledStep step, Duration soak, Duration pause, Duration hold, Duration waitBefore) {
        Instant opens = step.when().to().plus(soak).plus(pause).plus(hold).plus(waitBefore);
        return new EarliestStart(opens, Optional.of(step), soak, pause, hold, waitBefore);
    }

    /** Both: whichever opens later; this one of two that open together. */
    EarliestStart and(EarliestStart other) {
        return other.opens.isAfter(opens) ? other : this;
    }
}
