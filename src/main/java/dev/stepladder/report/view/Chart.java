package dev.stepladder.report.view;

import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Stage;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.trajectory.PlannedTrajectory;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart of releases: a row for each unit, a column for each stage, and in each cell the releases of the unit in that stage.
 * Clusters with equal charts share one.
 *
 * @param clusters in the plan's order
 * @param accepted the names of the risks that their paths accept
 * @param stages their names, in the order of these clusters
 */
public record Chart(List<ClusterName> clusters, List<String> accepted, List<String> stages, List<Row> rows) {
    public Chart {
        clusters = List.copyOf(clusters);
        accepted = List.copyOf(accepted);
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
    }

    /**
     * One unit.
     *
     * @param start its release before the first stage
     * @param cells one for each stage
     */
    record Row(String unit, ComponentName component, Version start, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One unit in one stage.
     *
     * @param releases its new releases, in order; none if it does not move
     * @param stands its release at the end of the stage
     */
    record Cell(List<Version> releases, Version stands) {
        Cell {
            releases = List.copyOf(releases);
        }

        boolean moves() {
            return !releases.isEmpty();
        }
    }

    /** The clusters in words, with the risks that they accept. */
    String heading() {
        return Name.joined(", ", clusters)
                + (accepted.isEmpty() ? "" : " (accepted: " + String.join(", ", accepted) + ")");
    }

    /** The charts of a plan; one for clusters with equal charts. */
    public static List<Chart> of(Plan plan) {
        Map<String, String> stageOf = new HashMap<>();
        for (Stage stage : plan.stages()) {
            stage.environments().stream()
                    .flatMap(part -> part.waves().stream())
                    .flatMap(wave -> wave.steps().stream())
                    .forEach(step -> stageOf.put(step.id(), stage.name()));
        }
        Map<Chart, List<ClusterName>> alike = new LinkedHashMap<>();
        for (ClusterPath path : plan.paths()) {
            for (ClusterName cluster : path.clusters()) {
                PlannedTrajectory.of(plan, path, cluster)
                        .ifPresent(walk -> alike.computeIfAbsent(of(path, walk, stageOf), key -> new ArrayList<>())
                                .add(cluster));
            }
        }
        return alike.entrySet().stream()
                .map(same -> new Chart(
                        same.getValue(),
                        same.getKey().accepted(),
                        same.getKey().stages(),
                        same.getKey().rows()))
                .toList();
    }

    private static Chart of(ClusterPath path, PlannedTrajectory walk, Map<String, String> stageOf) {
        Map<String, Map<String, List<Version>>> moved = new LinkedHashMap<>();
        for (int i = 0; i < walk.steps().size(); i++) {
            String stage = stageOf.getOrDefault(walk.steps().get(i).id(), "");
            Map<String, List<Version>> units = moved.computeIfAbsent(stage, key -> new HashMap<>());
            for (UnitMove move : walk.trajectory().hops().get(i)) {
                units.computeIfAbsent(move.unit(), key -> new ArrayList<>()).add(move.to());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Unit unit : path.start()) {
            List<Cell> cells = new ArrayList<>();
            Version stands = unit.version();
            for (Map<String, List<Version>> stage : moved.values()) {
                List<Version> releases = stage.getOrDefault(unit.name(), List.of());
                stands = releases.isEmpty() ? stands : releases.get(releases.size() - 1);
                cells.add(new Cell(releases, stands));
            }
            rows.add(new Row(unit.name(), unit.component(), unit.version(), cells));
        }
        return new Chart(List.of(), List.copyOf(path.accepted()), List.copyOf(moved.keySet()), rows);
    }
}
