package dev.stepladder.matrix;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.List;

/**
 * A named subset of the releases and upgrade edges of one component.
 *
 * <p>A cluster that chose a channel enters no release outside of it. It may run such a release, and leave it.
 *
 * @param name unique among the channels of its component
 * @param releases the releases that may be entered
 * @param edges the hops between two of its releases; any that an upgrade edge allows if there are none
 */
public record Channel(String name, VersionRange releases, List<HopRange> edges, Fact fact) {
    public Channel {
        edges = List.copyOf(edges);
    }

    /** The cluster attribute that says which channel of a component a cluster chose. */
    public static String attribute(ComponentName component) {
        return component + "-channel";
    }

    /** Whether a release belongs to it. */
    public boolean lists(Version version) {
        return releases.contains(version);
    }

    /** Whether a hop between two of its releases belongs to it. */
    public boolean joins(Version from, Version to) {
        return edges.isEmpty() || edges.stream().anyMatch(hops -> hops.contains(from, to));
    }
}
