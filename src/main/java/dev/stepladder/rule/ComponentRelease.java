package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;

/** A component on a release: one unit of a cluster state, as the rules see it. */
public record ComponentRelease(ComponentName component, Version version) {
    /** The component and release of a unit. */
    public static ComponentRelease of(Unit unit) {
        return new ComponentRelease(unit.component(), unit.version());
    }

    /** In words, such as {@code istio 1.9}. */
    @Override
    public String toString() {
        return component + " " + version;
    }
}
