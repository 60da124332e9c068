package dev.stepladder.snapshot.seen;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.WrittenAt;
import java.util.Optional;

/**
 * A component that the matrices know, as one output shows it.
 *
 * @param unit its name in the cluster; the component's for most
 * @param version as the output writes it, such as {@code v1.8.4-eksbuild.1}; empty where it gives none
 * @param where the object that shows it, such as {@code DaemonSet kube-system/aws-node}; empty where the output is of nothing else
 * @param written the line of a repository that says it; empty for an output
 */
public record Sighting(
        String component,
        String unit,
        String version,
        Strength strength,
        String where,
        Place place,
        Optional<WrittenAt> written) {
    /** What an output shows. */
    public Sighting(String component, String unit, String version, Strength strength, String where, Place place) {
        this(component, unit, version, strength, where, place, Optional.empty());
    }
}
