package dev.stepladder.rule;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;

/**
 * The move of one unit in a hop.
 *
 * @param unit its name in its cluster
 */
public record UnitMove(String unit, ComponentName component, Version from, Version to) {
    /** The component before the hop. */
    public ComponentRelease before() {
        return new ComponentRelease(component, from);
    }

    /** The component after the hop. */
    public ComponentRelease after() {
        return new ComponentRelease(component, to);
    }
}
