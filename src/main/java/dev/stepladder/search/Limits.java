package dev.stepladder.search;

import java.util.function.BooleanSupplier;

/**
 * When a search gives up.
 *
 * @param expansions states whose hops it may look at; the same on every machine
 * @param isLate whether its time is over, by a clock that the caller reads; asked every so often. Never, so that the answer doesn't depend on
 *     the machine, for no limit
 */
public record Limits(long expansions, BooleanSupplier isLate) {
    /** None that a real cluster meets. */
    public static final Limits NONE = ofExpansions(Long.MAX_VALUE);

    /** No more than so many states, however long that takes. */
    public static Limits ofExpansions(long most) {
        return new Limits(most, () -> false);
    }
}
