package dev.stepladder.matrix;

import dev.stepladder.name.ComponentName;
import java.time.Period;
import java.util.Optional;

/**
 * A statement of a vendor or provider about undoing a hop.
 *
 * @param hops the hops that it is about
 * @param possible whether these hops can be undone at all
 * @param within for how long after the hop; empty for no limit
 * @param how the method, or the reason, in one sentence
 */
public record WayBack(HopRange hops, boolean possible, Optional<Period> within, String how, When when, Fact fact) {
    /** The component of the hops. */
    public ComponentName component() {
        return hops.component();
    }
}
