package dev.stepladder.snapshot.seen;

import dev.stepladder.diagnostic.Place;

/**
 * Nodes of one group that are alike.
 *
 * @param group the name of the group
 * @param version of the kubelet, as the output writes it; empty where it gives none
 * @param system the operating system as the output writes it: an image, an AMI type; may be empty
 * @param nodes how many
 * @param strength {@link Strength#RUNNING} where the nodes themselves were listed
 */
public record NodeSighting(String group, String version, String system, int nodes, Strength strength, Place place) {
    /** In the place of a version: that of the cluster, which its tool gives to all nodes alike. */
    public static final String AS_CLUSTER = "cluster";
}
