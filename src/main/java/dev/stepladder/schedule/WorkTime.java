package dev.stepladder.schedule;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Plan;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How long all steps of a plan take, one after the other, without waits; by the fleet's durations, or assumed ones. */
public final class WorkTime {
    private WorkTime() {}

    /** The sum over all steps whose cluster is in the fleet. */
    public static Duration of(Plan plan, Fleet fleet) {
        Map<ClusterName, Cluster> clusters = new HashMap<>();
        fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .forEach(cluster -> clusters.put(cluster.name(), cluster));
        StepDurations durations = new StepDurations(plan);
        return plan.steps().stream()
                .flatMap(step -> Optional.ofNullable(clusters.get(step.cluster())).stream()
                        .map(cluster -> durations.of(step, cluster)))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
