package dev.stepladder.matrix;

import dev.stepladder.version.Version;
import java.util.Optional;

/**
 * How a hop is done on the command line. Of several that fit a hop, the one with most conditions counts, then the first.
 *
 * @param method the upgrade method it is for; empty for all
 * @param run what to type, one command a line, with {@link Placeholder}s
 */
public record Command(HopRange hops, Optional<String> method, When when, String run, Fact fact) {
    /** Whose hops. */
    public String component() {
        return hops.component();
    }

    /** Whether it does a hop of its component. */
    public boolean does(Version leaving, Version entering, String how) {
        return hops.contains(leaving, entering) && method.map(how::equals).orElse(true);
    }
}
