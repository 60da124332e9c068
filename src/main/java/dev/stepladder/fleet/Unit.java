package dev.stepladder.fleet;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.Optional;

/**
 * One running instance of a component in a cluster.
 *
 * @param name unique in its cluster, and the same for every release; the component's name if the cluster runs only one
 * @param count how many machines roll when it moves: nodes of a node group; 0 if none roll
 * @param rename template of its actual name, if that changes with its release, such as <code>{unit}-{minor}</code>; empty if it does not
 */
public record Unit(
        String name, ComponentName component, Version version, int count, Optional<String> rename, Place place) {
    public Unit {
        if (count < 0) {
            throw new IllegalArgumentException("unit %s with %s nodes".formatted(name, count));
        }
    }

    /** A unit that keeps its name. */
    public Unit(String name, ComponentName component, Version version, int count, Place place) {
        this(name, component, version, count, Optional.empty(), place);
    }

    /** The same unit on another release. */
    public Unit at(Version other) {
        return new Unit(name, component, other, count, rename, place);
    }

    /** The same unit, with an actual name that contains its release. */
    public Unit called(String template) {
        return new Unit(name, component, version, count, Optional.of(template), place);
    }

    /** Its actual name: with its release written with dashes, because most names cannot have dots. */
    public String calls() {
        return rename.map(template -> template.replace("{unit}", name)
                        .replace("{minor}", dashed(version.toMinor()))
                        .replace("{version}", dashed(version)))
                .orElse(name);
    }

    private static String dashed(Version version) {
        return version.text().replace('.', '-');
    }

    /** The same unit without its place, for comparisons between clusters. */
    public Unit anywhere() {
        return new Unit(name, component, version, count, rename, Place.of("fleet"));
    }
}
