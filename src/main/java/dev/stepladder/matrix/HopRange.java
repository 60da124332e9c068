package dev.stepladder.matrix;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;

/**
 * Hops of one component, by their start and end.
 *
 * @param component the component of the hops
 * @param from a hop leaves a release in this range
 * @param to and enters one in this
 * @param width and goes no further
 */
public record HopRange(ComponentName component, VersionRange from, VersionRange to, Width width) {
    /** Hops of any distance. */
    public HopRange(ComponentName component, VersionRange from, VersionRange to) {
        this(component, from, to, Width.ANY);
    }

    /** Whether a hop of the component is one of them. */
    public boolean contains(Version leaving, Version entering) {
        return from.contains(leaving) && to.contains(entering) && isShort(leaving, entering);
    }

    private boolean isShort(Version leaving, Version entering) {
        return width.equals(Width.ANY)
                || width.allows(leaving, entering, from.listed().places(leaving, entering));
    }

    /** Whether a hop of the component is one of them and enters {@code to} from outside it; every hop does, if that is {@link VersionRange#ANY}. */
    public boolean isEntered(Version leaving, Version entering) {
        return contains(leaving, entering) && (to.equals(VersionRange.ANY) || !to.contains(leaving));
    }
}
