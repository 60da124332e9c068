package dev.stepladder.matrix;

import java.time.Period;
import java.util.Optional;

/**
 * What a vendor or provider says about undoing a hop.
 *
 * @param hops the hops that would be undone
 * @param possible whether there is a way back at all
 * @param within for how long after the hop; empty for no limit
 * @param how in one sentence
 */
public record WayBack(HopRange hops, boolean possible, Optional<Period> within, String how, When when, Fact fact) {
    /** Whose hops. */
    public String component() {
        return hops.component();
    }
}
