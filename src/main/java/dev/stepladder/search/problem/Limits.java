package dev.stepladder.search.problem;

import java.util.function.BooleanSupplier;

/**
 * The limits of a search. The caller sets all of them.
 *
 * @param expansions the most expanded states of A* plus conflicts of {@link CoreSearch}; the same on every machine
 * @param bytes the most memory for stored states, by the search's own count; the same on every machine
 * @param time the time for proof and tie-break once a path is found
 */
public record Limits(long expansions, long bytes, Time time) {
    /** The default for memory: a few million states. */
    public static final long USUAL_BYTES = 256L << 20;

    /** No limit but memory, of which real clusters need very little. */
    public static final Limits USUAL = new Limits(Long.MAX_VALUE, USUAL_BYTES, Time.UNLIMITED);

    /**
     * The time of a search.
     *
     * @param isOver by a clock that the caller reads; never true without a limit, so that the answer does not depend on
     *     the machine
     * @param inWords such as {@code 30s}
     */
    public record Time(BooleanSupplier isOver, String inWords) {
        /** No limit. */
        public static final Time UNLIMITED = new Time(() -> false, "unlimited");
    }

    /** A limit on expansions only. */
    public static Limits ofExpansions(long most) {
        return new Limits(most, USUAL_BYTES, Time.UNLIMITED);
    }
}
