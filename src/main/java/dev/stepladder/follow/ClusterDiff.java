package dev.stepladder.follow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * How the ways of some clusters differ between two plans.
 *
 * @param clusters those that differ alike
 * @param changes of what they run at the start, what their way costs and what is proven of it
 * @param steps in the new plan's order; what went stands where it was
 */
public record ClusterDiff(List<String> clusters, List<Change> changes, List<StepChange> steps) {
    public ClusterDiff {
        clusters = List.copyOf(clusters);
        changes = List.copyOf(changes);
        steps = List.copyOf(steps);
    }

    /** What happened to a step. */
    public enum Kind {
        /** The old plan doesn't have it. */
        CAME,
        /** The new plan doesn't have it. */
        WENT,
        /** Both have it, at different places among the cluster's other steps. */
        MOVED;

        /** As JSON and people write it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One step that came, went or moved.
     *
     * @param hop what moves, in words
     * @param after the step before it, in words: in the new plan, or in the old one for what went; empty for a first step
     */
    public record StepChange(Kind kind, String hop, String after) {}

    boolean saysNothing() {
        return changes.isEmpty() && steps.isEmpty();
    }
}
