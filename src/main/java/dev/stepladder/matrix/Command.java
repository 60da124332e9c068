package dev.stepladder.matrix;

import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;

/**
 * How a hop is done on the command line. Of several that fit a hop, the one with most conditions counts, then the first.
 *
 * @param component whose hops
 * @param from the hop leaves a release in this range
 * @param to and enters one in this
 * @param method the upgrade method it is for; empty for all
 * @param run what to type, one command a line, with {@link Placeholder}s
 */
public record Command(
        String component, VersionRange from, VersionRange to, String method, When when, String run, Fact fact) {
    /** Whether it does a hop of its component. */
    public boolean does(Version leaving, Version entering, String how) {
        return from.contains(leaving) && to.contains(entering) && (method.isEmpty() || method.equals(how));
    }
}
