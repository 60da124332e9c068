package dev.stepladder.schedule;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Policy;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The roles that must approve each step.
 *
 * <p>A fleet requires approvals before a cluster's part of a stage, so before its first step there. A disruptive and irreversible step needs a window
 * and an approval; the plan warns if the fleet has none.
 */
final class Approvals {
    private Approvals() {}

    /** The roles by step. */
    static Map<String, List<String>> of(Plan plan, Map<ClusterName, Cluster> clusters) {
        Map<String, List<String>> approvals = new LinkedHashMap<>();
        for (Stage stage : plan.stages()) {
            Set<ClusterName> begun = new HashSet<>();
            stage.environments().stream()
                    .flatMap(part -> part.waves().stream())
                    .flatMap(wave -> wave.steps().stream())
                    .filter(step -> begun.add(step.cluster()))
                    .forEach(step -> {
                        List<String> roles = policy(step, clusters).approvals();
                        if (!roles.isEmpty()) {
                            approvals.put(step.id(), roles);
                        }
                    });
        }
        return approvals;
    }

    /** Windows and approvals that disruptive and irreversible steps lack, in words. */
    static List<String> missing(Plan plan, Map<ClusterName, Cluster> clusters) {
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        List<String> missing = new ArrayList<>();
        for (Step step : plan.steps()) {
            PlannedHop hop = Objects.requireNonNull(hops.get(step.hop()));
            Policy policy = policy(step, clusters);
            List<String> lacks = new ArrayList<>();
            if (policy.calendar().windows().isEmpty()) {
                lacks.add("maintenance window");
            }
            if (policy.approvals().isEmpty()) {
                lacks.add("approval");
            }
            if (hop.effects().disruptive() && hop.isPointOfNoReturn() && !lacks.isEmpty()) {
                missing.add("%s is disruptive and cannot be undone, but has no %s"
                        .formatted(step.id(), String.join(" and no ", lacks)));
            }
        }
        return missing;
    }

    private static Policy policy(Step step, Map<ClusterName, Cluster> clusters) {
        return Objects.requireNonNull(clusters.get(step.cluster()), step.cluster()::text)
                .policy();
    }
}
