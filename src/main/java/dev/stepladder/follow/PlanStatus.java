package dev.stepladder.follow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;

/**
 * How far a fleet has come on a plan.
 *
 * @param clusters of the plan, in its order
 * @param next the first step of all that is not taken yet; empty at the end
 * @param problems what keeps plan and fleet from being compared at all, in words, such as a cluster that is gone
 */
public record PlanStatus(List<ClusterStatus> clusters, Optional<ClusterStatus.NextStep> next, List<String> problems) {
    public PlanStatus {
        clusters = List.copyOf(clusters);
        problems = List.copyOf(problems);
    }

    /** Whether the plan can be gone on with: every cluster is where some step of it leaves it, and safe there. */
    @JsonIgnore
    public boolean isOnPlan() {
        return problems.isEmpty()
                && clusters.stream()
                        .allMatch(cluster ->
                                cluster.drifts().isEmpty() && cluster.unsafe().isEmpty());
    }
}
