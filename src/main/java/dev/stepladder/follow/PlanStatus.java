package dev.stepladder.follow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * The position of a fleet on a plan.
 *
 * @param clusters of the plan, in its order
 * @param next the first step that is not taken yet; empty at the end
 * @param problems the reasons why plan and fleet cannot be compared, in words, such as a missing cluster
 * @param excluded clusters that the fleet leaves out, with reason and last day, in words
 * @param approvals those that the plan file records, in words
 */
public record PlanStatus(
        List<ClusterStatus> clusters,
        Optional<ClusterStatus.NextStep> next,
        List<String> problems,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> excluded,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> approvals) {
    public PlanStatus {
        approvals = List.copyOf(approvals);
        excluded = List.copyOf(excluded);
        clusters = List.copyOf(clusters);
        problems = List.copyOf(problems);
    }

    /** Whether the first step that is not taken yet cannot be taken. */
    @JsonProperty("nextIsBlocked")
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public boolean isNextBlocked() {
        return clusters.stream()
                .anyMatch(cluster -> cluster.isNextBlocked() && cluster.next().equals(next));
    }

    /** Whether someone must act before any plan can be carried out. */
    @JsonIgnore
    public boolean waitsForPeople() {
        return clusters.stream().flatMap(cluster -> cluster.blocked().stream()).anyMatch(ClusterStatus.Block::byHand);
    }

    /** Whether a new plan from here helps. */
    @JsonIgnore
    public boolean needsReplan() {
        return !problems.isEmpty() || clusters.stream().anyMatch(ClusterStatus::needsReplan);
    }

    /** Whether the plan can be continued: every cluster is in a state of its path, safe there or in a repair of the plan, and not blocked. */
    @JsonIgnore
    public boolean isOnPlan() {
        return problems.isEmpty() && clusters.stream().allMatch(ClusterStatus::isOnPlan);
    }
}
