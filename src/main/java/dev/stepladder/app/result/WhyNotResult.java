package dev.stepladder.app.result;

import dev.stepladder.app.request.WhyNotRequest;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.planner.PlanAnswer;
import java.util.List;

/**
 * The answer to a {@link WhyNotRequest}.
 *
 * @param question the question in standard form
 * @param possible for clusters that have such a path, its cost in words
 * @param obstacles for clusters without such a path, the facts that rule it out
 */
public record WhyNotResult(
        String question, List<Possible> possible, List<PlanAnswer.Obstacle> obstacles, Matrices matrices) {
    public WhyNotResult {
        possible = List.copyOf(possible);
        obstacles = List.copyOf(obstacles);
    }

    /** Clusters that share an answer. */
    public record Possible(List<ClusterName> clusters, String says) {
        public Possible {
            clusters = List.copyOf(clusters);
        }
    }
}
