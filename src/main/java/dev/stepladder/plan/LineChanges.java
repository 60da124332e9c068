package dev.stepladder.plan;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.fleet.WrittenAt;
import dev.stepladder.name.ClusterName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The lines of repositories that each step changes, from the lines that a fleet file gives for its units.
 *
 * <p>A unit moves several times, so each line has the value that the step before left there. A value that must be looked up leaves the next one open as well.
 */
public final class LineChanges {
    private final Map<ClusterName, Map<String, Unit>> units = new HashMap<>();
    private final Map<String, List<String>> unitsOfLine = new LinkedHashMap<>();
    private final Map<String, PlannedHop> hops = new HashMap<>();
    private final Map<List<String>, String> values = new HashMap<>();

    /** Gives the value of a line before the first step. */
    public interface Before {
        String value(ClusterName cluster, Unit unit, WrittenAt at);
    }

    private LineChanges(Fleet fleet, List<PlannedHop> catalogue, Before before) {
        catalogue.forEach(hop -> hops.put(hop.id(), hop));
        fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .forEach(cluster -> add(cluster, before));
    }

    private void add(Cluster cluster, Before before) {
        Map<String, Unit> own = new HashMap<>();
        for (Unit unit : cluster.units()) {
            own.put(unit.name(), unit);
            for (WrittenAt at : unit.written()) {
                unitsOfLine
                        .computeIfAbsent(at.place(), key -> new ArrayList<>())
                        .add(cluster.name() + "/" + unit.name());
                values.put(key(cluster.name(), unit.name(), at), before.value(cluster.name(), unit, at));
            }
        }
        units.put(cluster.name(), own);
    }

    private static List<String> key(ClusterName cluster, String unit, WrittenAt at) {
        return List.of(cluster.text(), unit, at.place(), at.key());
    }

    /** The lines of all steps of the stages; steps without any are left out. */
    public static List<PlanRemarks.StepLines> of(Fleet fleet, List<Stage> stages, List<PlannedHop> hops) {
        return of(fleet, Plan.steps(stages), hops, (cluster, unit, at) -> at.value());
    }

    /**
     * As {@link #of(Fleet, List, List)}, of a fleet that may have moved on.
     *
     * @param before the value of a line before the first step
     */
    public static List<PlanRemarks.StepLines> of(Fleet fleet, List<Step> steps, List<PlannedHop> hops, Before before) {
        LineChanges changes = new LineChanges(fleet, hops, before);
        if (changes.unitsOfLine.isEmpty()) {
            return List.of();
        }
        return steps.stream()
                .map(step -> new PlanRemarks.StepLines(step.id(), changes.step(step)))
                .filter(lines -> !lines.changes().isEmpty())
                .toList();
    }

    private List<LineChange> step(Step step) {
        List<LineChange> changes = new ArrayList<>();
        PlannedHop hop = Optional.ofNullable(hops.get(step.hop())).orElseThrow();
        for (String name : step.units()) {
            Optional<Unit> unit = Optional.ofNullable(
                    units.getOrDefault(step.cluster(), Map.of()).get(name));
            unit.filter(known -> !known.written().isEmpty())
                    .flatMap(known -> hop.moveOf(known, step.units()).map(move -> lines(step, known, move)))
                    .ifPresent(changes::addAll);
        }
        return changes;
    }

    private List<LineChange> lines(Step step, Unit unit, PlannedHop.Move move) {
        List<LineChange> changes = new ArrayList<>();
        String own = step.cluster() + "/" + unit.name();
        for (WrittenAt at : unit.written()) {
            List<String> key = key(step.cluster(), unit.name(), at);
            String before = values.getOrDefault(key, "");
            Optional<String> to =
                    before.isEmpty() ? Optional.empty() : at.holding(before).next(move.from(), move.to(), move.build());
            values.put(key, to.orElse(""));
            List<String> shared = unitsOfLine.getOrDefault(at.place(), List.of()).stream()
                    .filter(other -> !other.equals(own))
                    .distinct()
                    .collect(Collectors.toList());
            if (to.isEmpty() || !to.get().equals(before)) {
                changes.add(new LineChange(unit.name(), at.holding(before), to, shared));
            }
        }
        return changes;
    }
}
