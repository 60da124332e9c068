package dev.stepladder.matrix;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.Optional;

/**
 * The commands for a hop. Of several entries that fit a hop, the one with most conditions applies, then the first.
 *
 * @param method the upgrade method it is for; empty for all
 * @param run the commands, one a line, with {@link Placeholder}s
 */
public record Command(HopRange hops, Optional<String> method, When when, String run, Fact fact) {
    /** The component of the hops. */
    public ComponentName component() {
        return hops.component();
    }

    /** Whether it is for a hop of its component. */
    public boolean does(Version leaving, Version entering, String how) {
        return hops.contains(leaving, entering) && method.map(how::equals).orElse(true);
    }
}
