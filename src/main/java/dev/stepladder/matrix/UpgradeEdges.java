package dev.stepladder.matrix;

import dev.stepladder.version.VersionRange;

/**
 * A family of upgrade edges: one unit may move from any release of {@code from} to any of {@code to} that is later in the matrix (earlier, for
 * {@link Direction#DOWN}) and no further away than {@code width}.
 *
 * @param method the upgrade method, such as {@code in-place} or {@code revision}
 * @param disruptive whether workloads notice
 * @param keepsNodes whether nodes stay although hops of the component usually replace them
 * @param needs the clusters with these edges: those that give all of these attributes
 */
public record UpgradeEdges(
        String method,
        VersionRange from,
        VersionRange to,
        Width width,
        Direction direction,
        boolean disruptive,
        boolean keepsNodes,
        When needs,
        Fact fact) {
    /** The direction of an edge. */
    public enum Direction {
        /** To later releases. */
        UP,
        /** To earlier releases: a downgrade that the vendor supports. */
        DOWN,
        /** To the release that the unit ran before, if that is an earlier one. */
        TO_PREVIOUS,
        /** To earlier releases, while another unit of the component still runs such a release. */
        WHILE_SOME_OLD;

        /** Whether the edges exist only for some units or in some states. */
        public boolean isConditional() {
            return this == TO_PREVIOUS || this == WHILE_SOME_OLD;
        }
    }
}
