package dev.stepladder.outlook;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.schedule.DatedPlan;
import java.time.LocalDate;
import java.util.List;

/** The next upgrade of clusters of one provider, as the planner has it; or why there is none. */
public sealed interface NextUpgrade {
    /** The provider's name in the matrices. */
    String provider();

    /** The clusters, in the fleet's order. */
    List<ClusterName> clusters();

    /**
     * A plan that begins today.
     *
     * @param goal the arguments of {@code --to}, one a component
     * @param lasts the day on which everything is still in support after it, as far as ends are published
     * @param plan empty of steps if the clusters are there already
     * @param fleet the clusters before the first step
     * @param matrices with the rules of the day
     */
    record Planned(
            String provider,
            List<ClusterName> clusters,
            List<String> goal,
            LocalDate lasts,
            DatedPlan plan,
            Fleet fleet,
            Matrices matrices)
            implements NextUpgrade {
        public Planned {
            clusters = List.copyOf(clusters);
            goal = List.copyOf(goal);
        }
    }

    /**
     * No plan.
     *
     * @param because the reasons, the main one first
     */
    record Blocked(String provider, List<ClusterName> clusters, List<String> because) implements NextUpgrade {
        public Blocked {
            clusters = List.copyOf(clusters);
            because = List.copyOf(because);
        }
    }
}
