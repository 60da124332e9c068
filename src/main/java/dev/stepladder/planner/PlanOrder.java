package dev.stepladder.planner;

import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Rollout;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What is asked of a planner.
 *
 * @param goal component name to the releases that are wanted; not empty
 * @param accepted rules that are set aside for all clusters, by name; {@code tolerated} for facts of that level
 * @param taken hops of an earlier plan that clusters have behind them
 * @param inputs what the plan is to name as its inputs
 */
public record PlanOrder(
        SortedMap<String, VersionRange> goal,
        Rollout rollout,
        SortedSet<String> accepted,
        List<Plan.Taken> taken,
        List<Plan.Input> inputs) {
    public PlanOrder {
        taken = List.copyOf(taken);
        inputs = List.copyOf(inputs);
    }

    /** An order that begins afresh. */
    public PlanOrder(
            SortedMap<String, VersionRange> goal,
            Rollout rollout,
            SortedSet<String> accepted,
            List<Plan.Input> inputs) {
        this(goal, rollout, accepted, List.of(), inputs);
    }
}
