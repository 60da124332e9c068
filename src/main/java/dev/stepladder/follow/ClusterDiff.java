package dev.stepladder.follow;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.stepladder.name.ClusterName;
import java.util.List;
import java.util.Locale;

/**
 * The differences between two plans for some clusters.
 *
 * @param clusters the clusters with the same differences
 * @param changes of their start versions, cost and proof
 * @param steps in the new plan's order; a removed step is at its old place
 */
public record ClusterDiff(List<ClusterName> clusters, List<Change> changes, List<StepChange> steps) {
    public ClusterDiff {
        clusters = List.copyOf(clusters);
        changes = List.copyOf(changes);
        steps = List.copyOf(steps);
    }

    /** The change of a step. */
    public enum Kind {
        /** Only the new plan has it. */
        CAME,
        /** Only the old plan has it. */
        WENT,
        /** Both have it, at different places among the cluster's other steps. */
        MOVED;

        /** The word in texts and JSON. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One step that was added, removed or moved.
     *
     * @param hop its hop, in words
     * @param after the step before it, in words: in the new plan, or in the old one for a removed step; empty for a first step
     */
    public record StepChange(Kind kind, String hop, String after) {}

    boolean saysNothing() {
        return changes.isEmpty() && steps.isEmpty();
    }
}
