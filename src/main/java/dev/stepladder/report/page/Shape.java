package dev.stepladder.report.page;

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
 * Clusters that start alike and take the same hops in the same order. Numbers of nodes do not count.
 *
 * @param clusters in the plan's order
 * @param path of the first of them
 * @param walk of the first of them
 */
record Shape(List<ClusterName> clusters, ClusterPath path, PlannedTrajectory walk) {
    Shape {
        clusters = List.copyOf(clusters);
    }

    private record Likeness(
            Map<String, String> attributes, List<String> accepted, List<String> start, List<String> hops) {}

    /** The shapes of a plan, the one with most clusters first; a cluster whose steps do not follow from its start is in none. */
    static List<Shape> of(Plan plan) {
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        Map<ClusterName, List<Step>> steps = new HashMap<>();
        plan.steps()
                .forEach(step -> steps.computeIfAbsent(step.cluster(), key -> new ArrayList<>())
                        .add(step));
        Map<Likeness, Optional<Shape>> firsts = new LinkedHashMap<>();
        Map<Likeness, List<ClusterName>> clusters = new HashMap<>();
        for (ClusterPath path : plan.paths()) {
            for (ClusterName cluster : path.clusters()) {
                List<Step> own = steps.getOrDefault(cluster, List.of());
                Likeness likeness = likeness(path, own);
                firsts.computeIfAbsent(
                        likeness,
                        key -> PlannedTrajectory.of(own, hops, path)
                                .map(walk -> new Shape(List.of(cluster), path, walk)));
                clusters.computeIfAbsent(likeness, key -> new ArrayList<>()).add(cluster);
            }
        }
        return firsts.entrySet().stream()
                .flatMap(shape -> shape.getValue().stream()
                        .map(first -> new Shape(
                                clusters.getOrDefault(shape.getKey(), List.of()), first.path(), first.walk())))
                .sorted((a, b) -> b.clusters().size() - a.clusters().size())
                .toList();
    }

    private static Likeness likeness(ClusterPath path, List<Step> steps) {
        return new Likeness(
                path.attributes(),
                List.copyOf(path.accepted()),
                path.start().stream().map(Shape::unit).toList(),
                steps.stream().map(step -> step.units() + step.hop()).toList());
    }

    private static String unit(Unit unit) {
        return "%s %s %s".formatted(unit.name(), unit.component(), unit.version());
    }
}
