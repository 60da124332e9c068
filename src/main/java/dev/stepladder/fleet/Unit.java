package dev.stepladder.fleet;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.version.Version;

/**
 * One running instance of a component in a cluster.
 *
 * @param name unique in its cluster; the component's name where it runs only one
 * @param count how many machines roll when it moves: nodes of a node group; 0 for what rolls none
 */
public record Unit(String name, String component, Version version, int count, Place place) {
    public Unit {
        if (count < 0) {
            throw new IllegalArgumentException("unit %s with %s nodes".formatted(name, count));
        }
    }

    /** The same unit on another release. */
    public Unit at(Version other) {
        return new Unit(name, component, other, count, place);
    }

    /** The same unit without the place where it was read: what two clusters that are alike have in common. */
    public Unit anywhere() {
        return new Unit(name, component, version, count, Place.of("fleet"));
    }
}
