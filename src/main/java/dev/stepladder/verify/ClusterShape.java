package dev.stepladder.verify;

import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a plan says of a cluster on a path, without the cluster's name. What is true of one cluster of a path is true of every other with the same
 * shape, so one replay vouches for all of them.
 */
final class ClusterShape {
    private final Map<String, String> stageOf;
    private final Map<String, PlanRemarks.Rename> renames;
    private final Map<String, List<String>> changes = new HashMap<>();
    private final Map<ClusterName, PlanRemarks.Repair> repairs = new HashMap<>();

    /**
     * @param stageOf the stage of each step
     * @param renames by step
     */
    ClusterShape(Plan plan, Map<String, String> stageOf, Map<String, PlanRemarks.Rename> renames) {
        this.stageOf = stageOf;
        this.renames = renames;
        plan.remarks().changes().forEach(change -> change.forEach(step -> changes.put(step, change)));
        plan.remarks().repairs().forEach(repair -> repairs.put(repair.cluster(), repair));
    }

    /**
     * The shape; two clusters have the same one if it is equal.
     *
     * @param steps of the cluster, in order
     */
    List<Object> of(ClusterName cluster, List<Step> steps) {
        String prefix = cluster.text() + "/";
        PlanRemarks.Repair repair = repairs.get(cluster);
        return List.of(
                steps.stream().map(step -> step(prefix, step)).toList(),
                repair == null ? List.of() : List.of(repair.unsafe(), without(prefix, repair.steps())));
    }

    private List<Object> step(String prefix, Step step) {
        PlanRemarks.Rename rename = renames.get(step.id());
        return List.of(
                without(prefix, List.of(step.id())),
                step.units(),
                step.hop(),
                stageOf.getOrDefault(step.id(), ""),
                rename == null ? List.of() : List.of(rename.creates(), rename.removes()),
                without(prefix, changes.getOrDefault(step.id(), List.of())));
    }

    /** The names of steps without the cluster; those of another cluster stay whole, so that the shape is like no other. */
    private static List<String> without(String prefix, List<String> steps) {
        return steps.stream()
                .map(step -> step.startsWith(prefix) ? step.substring(prefix.length()) : "!" + step)
                .toList();
    }
}
