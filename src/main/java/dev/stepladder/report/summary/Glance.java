package dev.stepladder.report.summary;

import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.trajectory.PlannedTrajectory;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The path of the whole fleet at a glance: units down, stages across.
 *
 * @param stages their names, in order
 * @param rows units with equal releases on all their clusters once, and equal units of one component together if they are many
 */
public record Glance(List<String> stages, List<Row> rows) {
    /** So many units of one component with equal releases are listed by name. */
    private static final int MOST_UNITS = 4;

    public Glance {
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
    }

    /**
     * One unit.
     *
     * @param name its name, or of many units their component and number
     * @param cells one for each stage
     * @param clusters that have exactly this row
     */
    public record Row(String name, Version start, List<Cell> cells, List<ClusterName> clusters) {
        public Row {
            cells = List.copyOf(cells);
            clusters = List.copyOf(clusters);
        }
    }

    /**
     * One unit in one stage.
     *
     * @param releases its new releases, in order; none if it does not move
     * @param signs of the hops
     */
    public record Cell(List<Version> releases, List<Sign> signs) {
        private static final Cell EMPTY = new Cell(List.of(), List.of());

        public Cell {
            releases = List.copyOf(releases);
            signs = List.copyOf(signs);
        }
    }

    private record Moves(ComponentName component, Version start, List<Cell> cells) {}

    private record Named(String unit, Moves moves) {}

    /** The glance at a plan. */
    public static Glance of(Plan plan) {
        PlanIndex index = PlanIndex.of(plan);
        List<String> stages = plan.stages().stream().map(Stage::name).distinct().toList();
        Map<String, String> stageOf = new HashMap<>();
        for (Stage stage : plan.stages()) {
            stage.environments()
                    .forEach(part -> part.waves()
                            .forEach(wave -> wave.steps().forEach(step -> stageOf.put(step.id(), stage.name()))));
        }
        Map<String, Map<Named, Set<ClusterName>>> units = new LinkedHashMap<>();
        for (ClusterPath path : plan.paths()) {
            List<Step> steps = index.steps(path.clusters().get(0));
            PlannedTrajectory.of(steps, index.hops(), path).ifPresent(walk -> {
                Map<String, Map<String, Cell>> moved = cells(walk, stageOf, index);
                for (Unit unit : path.start()) {
                    Map<String, Cell> own = moved.getOrDefault(unit.name(), Map.of());
                    List<Cell> cells = stages.stream()
                            .map(stage -> own.getOrDefault(stage, Cell.EMPTY))
                            .toList();
                    Named named = new Named(unit.name(), new Moves(unit.component(), unit.version(), cells));
                    units.computeIfAbsent(unit.name(), key -> new LinkedHashMap<>())
                            .computeIfAbsent(named, key -> new LinkedHashSet<>())
                            .addAll(path.clusters());
                }
            });
        }
        return new Glance(stages, rows(units));
    }

    private static Map<String, Map<String, Cell>> cells(
            PlannedTrajectory walk, Map<String, String> stageOf, PlanIndex index) {
        Map<String, Map<String, Cell>> cells = new HashMap<>();
        for (int i = 0; i < walk.steps().size(); i++) {
            Step step = walk.steps().get(i);
            String stage = stageOf.getOrDefault(step.id(), "");
            List<Sign> signs = Optional.ofNullable(index.hops().get(step.hop()))
                    .map(Glance::signs)
                    .orElse(List.of());
            for (UnitMove move : walk.trajectory().hops().get(i)) {
                cells.computeIfAbsent(move.unit(), key -> new HashMap<>())
                        .merge(stage, new Cell(List.of(move.to()), signs), Glance::both);
            }
        }
        return cells;
    }

    private static Cell both(Cell first, Cell second) {
        List<Version> releases = new ArrayList<>(first.releases());
        releases.addAll(second.releases());
        Set<Sign> signs = new LinkedHashSet<>(first.signs());
        signs.addAll(second.signs());
        return new Cell(releases, signs.stream().sorted().toList());
    }

    /** The signs of a release in the chart: those that need a person. */
    private static List<Sign> signs(PlannedHop hop) {
        List<Sign> signs = new ArrayList<>();
        if (hop.isPointOfNoReturn()) {
            signs.add(Sign.NO_WAY_BACK);
        }
        if (hop.trouble().issues().stream().anyMatch(issue -> issue.severity().equals("blocker"))) {
            signs.add(Sign.BLOCKER);
        }
        if (hop.effects().disruptive()) {
            signs.add(Sign.DISRUPTIVE);
        }
        return signs;
    }

    private static List<Row> rows(Map<String, Map<Named, Set<ClusterName>>> units) {
        Map<Moves, List<String>> alike = new HashMap<>();
        units.values()
                .forEach(own -> own.keySet()
                        .forEach(named -> alike.computeIfAbsent(named.moves(), key -> new ArrayList<>())
                                .add(named.unit())));
        Map<Named, Set<ClusterName>> rows = new LinkedHashMap<>();
        units.values()
                .forEach(own -> own.forEach((named, clusters) -> {
                    Moves moves = named.moves();
                    int same = alike.getOrDefault(moves, List.of()).size();
                    String name = same <= MOST_UNITS
                            ? named.unit()
                            : "%s (%s units)".formatted(moves.component(), Plural.number(same));
                    rows.computeIfAbsent(new Named(name, moves), key -> new LinkedHashSet<>())
                            .addAll(clusters);
                }));
        return rows.entrySet().stream()
                .map(row -> new Row(
                        row.getKey().unit(),
                        row.getKey().moves().start(),
                        row.getKey().moves().cells(),
                        List.copyOf(row.getValue())))
                .toList();
    }
}
