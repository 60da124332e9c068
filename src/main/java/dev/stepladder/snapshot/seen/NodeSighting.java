package dev.stepladder.snapshot.seen;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.WrittenAt;
import java.util.Optional;

/**
 * Nodes of one group that are alike.
 *
 * @param group the name of the group
 * @param version of the kubelet, as the output writes it; empty where it gives none
 * @param system the operating system as the output writes it: an image, an AMI type; may be empty
 * @param nodes how many
 * @param strength {@link Strength#RUNNING} where the nodes themselves were listed
 * @param written the line of a repository that gives the group its version; empty for an output
 */
public record NodeSighting(
        String group,
        String version,
        String system,
        int nodes,
        Strength strength,
        Place place,
        Optional<WrittenAt> written) {
    /** In the place of a version: that of the cluster, which its tool gives to all nodes alike. */
    public static final String AS_CLUSTER = "cluster";

    /** What an output shows. */
    public NodeSighting(String group, String version, String system, int nodes, Strength strength, Place place) {
        this(group, version, system, nodes, strength, place, Optional.empty());
    }

    /** The same with another name of its operating system. */
    public NodeSighting on(String other) {
        return new NodeSighting(group, version, other, nodes, strength, place, written);
    }

    /** The same with another number of nodes. */
    public NodeSighting counting(int others) {
        return new NodeSighting(group, version, system, others, strength, place, written);
    }
}
