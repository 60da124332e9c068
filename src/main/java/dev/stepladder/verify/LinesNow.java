package dev.stepladder.verify;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.WrittenAt;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.LineChange;
import dev.stepladder.plan.LineChanges;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.version.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines that the steps of a plan change, by a fleet file that may be in the middle of the plan: where a unit has moved on, its line no longer has the
 * value of the start, so that the plan's own counts.
 */
final class LinesNow {
    private LinesNow() {}

    private record Line(String cluster, String unit, String place, String key) {}

    static List<PlanRemarks.StepLines> of(Plan plan, Fleet fleet) {
        Map<String, String> clusterOf = new HashMap<>();
        plan.steps().forEach(step -> clusterOf.put(step.id(), step.cluster().text()));
        Map<Line, String> first = new HashMap<>();
        for (PlanRemarks.StepLines lines : plan.remarks().lines()) {
            for (LineChange change : lines.changes()) {
                String cluster = clusterOf.getOrDefault(lines.step(), "");
                first.putIfAbsent(
                        line(cluster, change.unit(), change.at()), change.at().value());
            }
        }
        Map<String, Map<String, Version>> starts = new HashMap<>();
        for (ClusterPath path : plan.paths()) {
            Map<String, Version> start = new HashMap<>();
            path.start().forEach(unit -> start.put(unit.name(), unit.version()));
            path.clusters().forEach(cluster -> starts.put(cluster.text(), start));
        }
        return LineChanges.of(fleet, plan.steps(), plan.catalogue().hops(), (cluster, unit, at) -> {
            boolean moved = Optional.ofNullable(
                            starts.getOrDefault(cluster.text(), Map.of()).get(unit.name()))
                    .filter(unit.version()::equals)
                    .isEmpty();
            return moved ? first.getOrDefault(line(cluster.text(), unit.name(), at), at.value()) : at.value();
        });
    }

    private static Line line(String cluster, String unit, WrittenAt at) {
        return new Line(cluster, unit, at.place(), at.key());
    }
}
