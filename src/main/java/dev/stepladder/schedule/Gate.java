package dev.stepladder.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a step waits for before it may look for a window.
 *
 * @param opens when
 * @param after the step that it waits for
 * @param soak how long that step's environment soaks after it
 * @param pause how long it is until the next wave
 * @param hold for how long the way back of that step is kept
 */
record Gate(Instant opens, Optional<Placed> after, Duration soak, Duration pause, Duration hold) {
    /** Nothing but a time. */
    static Gate at(Instant start) {
        return new Gate(start, Optional.empty(), Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    /** A step's end. */
    static Gate after(Placed step) {
        return new Gate(step.when().to(), Optional.of(step), Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    /** A step's end and the soak behind it. */
    static Gate soaked(Placed step, Duration soak) {
        return new Gate(step.when().to().plus(soak), Optional.of(step), soak, Duration.ZERO, Duration.ZERO);
    }

    /** A step's end and the pause behind it. */
    static Gate paused(Placed step, Duration pause) {
        return new Gate(step.when().to().plus(pause), Optional.of(step), Duration.ZERO, pause, Duration.ZERO);
    }

    /** A step's end and the time in which its way back is kept. */
    static Gate held(Placed step, Duration hold) {
        return new Gate(step.when().to().plus(hold), Optional.of(step), Duration.ZERO, Duration.ZERO, hold);
    }

    /** Both: whichever opens later; this one of two that open together. */
    Gate and(Gate other) {
        return other.opens.isAfter(opens) ? other : this;
    }
}
