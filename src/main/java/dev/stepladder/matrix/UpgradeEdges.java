package dev.stepladder.matrix;

import dev.stepladder.version.VersionRange;

/**
 * A family of upgrade edges: one unit may move from any release of {@code from} to any of {@code to} that is later in the matrix (earlier, for
 * {@link Direction#DOWN}) and no further away than {@code width}.
 *
 * @param method the upgrade method, such as {@code in-place} or {@code revision}
 * @param disruptive whether workloads notice
 * @param needs the clusters with these edges: those that give all of these attributes
 */
public record UpgradeEdges(
        String method,
        VersionRange from,
        VersionRange to,
        Width width,
        Direction direction,
        boolean disruptive,
        When needs,
        Fact fact) {
    /** The direction of an edge. */
    public enum Direction {
        /** To later releases. */
        UP,
        /** To earlier releases: a downgrade that the vendor supports. */
        DOWN
    }
}
