package dev.stepladder.search.problem;

import java.util.function.BooleanSupplier;

/**
 * When a search gives up. Whoever asks tells each limit; no part of a search has one of its own.
 *
 * @param expansions states whose hops it may look at, and conflicts that {@link CoreSearch} may meet; the same on every machine
 * @param bytes what the states that it remembers may take up, by its own count, which is the same on every machine
 * @param time how long it may look on after it has some path
 */
public record Limits(long expansions, long bytes, Time time) {
    /** What a search may remember where nobody says otherwise: a few million states. */
    public static final long USUAL_BYTES = 256L << 20;

    /** None but memory, of which real clusters need next to nothing. */
    public static final Limits USUAL = new Limits(Long.MAX_VALUE, USUAL_BYTES, Time.UNLIMITED);

    /**
     * How long a search may take.
     *
     * @param isOver by a clock that the caller reads; never, so that the answer doesn't depend on the machine, for no limit
     * @param inWords such as {@code 30s}
     */
    public record Time(BooleanSupplier isOver, String inWords) {
        /** As long as it takes. */
        public static final Time UNLIMITED = new Time(() -> false, "unlimited");
    }

    /** No more than so many states, however long that takes. */
    public static Limits ofExpansions(long most) {
        return new Limits(most, USUAL_BYTES, Time.UNLIMITED);
    }
}
