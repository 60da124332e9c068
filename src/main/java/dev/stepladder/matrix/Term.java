package dev.stepladder.matrix;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.VersionRange;

/** The term holds if some unit of a component runs a release in a range. */
public record Term(ComponentName component, VersionRange range) {
    /** In words, such as {@code istio 1.15 - 1.16}. */
    @Override
    public String toString() {
        return component + " " + range;
    }
}
