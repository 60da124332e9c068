package dev.stepladder.report.summary;

import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import dev.stepladder.trajectory.PlannedTrajectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan by name, so that no step is looked for twice.
 *
 * @param hops by id
 * @param steps by cluster, in order
 */
record PlanIndex(Map<String, PlannedHop> hops, Map<ClusterName, List<Step>> steps) {
    static PlanIndex of(Plan plan) {
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        Map<ClusterName, List<Step>> steps = new LinkedHashMap<>();
        plan.steps()
                .forEach(step -> steps.computeIfAbsent(step.cluster(), key -> new ArrayList<>())
                        .add(step));
        return new PlanIndex(hops, steps);
    }

    /** The steps of one cluster. */
    List<Step> steps(ClusterName cluster) {
        return steps.getOrDefault(cluster, List.of());
    }

    /** The states of the clusters of a path, first to last; empty for a plan that does not follow from its start. */
    List<List<Unit>> states(ClusterPath path) {
        Optional<PlannedTrajectory> walk =
                PlannedTrajectory.of(steps(path.clusters().get(0)), hops, path);
        return walk.map(known -> known.trajectory().states()).orElse(List.of());
    }

    /** The units at the end; those at the start if the plan does not follow from it. */
    List<Unit> end(ClusterPath path) {
        List<List<Unit>> states = states(path);
        return states.isEmpty() ? path.start() : states.get(states.size() - 1);
    }
}
