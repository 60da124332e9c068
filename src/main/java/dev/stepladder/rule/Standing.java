package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.version.Version;

/** A component on a release: what one unit contributes to a cluster state, as far as rules are concerned. */
public record Standing(String component, Version version) {
    /** What a unit contributes. */
    public static Standing of(Unit unit) {
        return new Standing(unit.component(), unit.version());
    }

    /** In words, such as {@code istio 1.9}. */
    @Override
    public String toString() {
        return component + " " + version;
    }
}
