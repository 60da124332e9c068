package dev.stepladder.planner;

import dev.stepladder.encode.Explanation;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Plan;
import java.util.List;

/** The result of the planner. */
public sealed interface PlanAnswer {
    /** The plan. */
    record Made(Plan plan) implements PlanAnswer {}

    /** No plan, because some clusters have no path. */
    record None(List<Obstacle> obstacles) implements PlanAnswer {
        public None {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * The reason why clusters have no path.
     *
     * @param clusters the clusters with this obstacle
     */
    record Obstacle(List<ClusterName> clusters, Explanation explanation) {
        public Obstacle {
            clusters = List.copyOf(clusters);
        }
    }
}
