package dev.stepladder.preflight;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The way that a plan takes, from where its fleet is today. */
public final class PlannedHops {
    /** Stands for the plan's end where a stage is asked for. */
    public static final String END = "end";

    /** One move of one step, before it is known what is due. */
    private record Move(
            int stageIndex,
            String stage,
            EnvironmentName environment,
            int number,
            Step step,
            PlannedHop.Move move,
            SortedMap<String, String> attributes) {}

    private final DatedPlan dated;
    private final Plan plan;
    private final SortedMap<ComponentName, SortedSet<Version>> starts = new TreeMap<>();
    private final Map<ClusterName, SortedMap<String, String>> attributes = new HashMap<>();
    private final Map<String, Version> running = new HashMap<>();

    private PlannedHops(DatedPlan dated) {
        this.dated = dated;
        this.plan = dated.plan();
        for (ClusterPath path : plan.paths()) {
            path.clusters().forEach(cluster -> attributes.put(cluster, path.attributes()));
            path.start().forEach(this::start);
        }
    }

    /** The stages of a plan by name, in order. */
    public static List<String> stages(Plan plan) {
        return plan.stages().stream().map(Stage::name).distinct().toList();
    }

    /**
     * The way of a plan.
     *
     * @param fleet where each cluster is now; steps that it has behind it don't count. Nothing: all is still to be done
     * @param before the stage before which blockers must be mended, that one included; {@link #END} for all. Nothing: the next stage
     */
    public static HopsAhead of(DatedPlan dated, Optional<Fleet> fleet, Optional<String> before) {
        Plan plan = dated.plan();
        PlannedHops way = new PlannedHops(dated);
        fleet.ifPresent(way::startFrom);
        List<Move> ahead = way.ahead();
        int due = before.map(stage -> lastIndex(plan, stage))
                .orElse(ahead.isEmpty() ? -1 : ahead.get(0).stageIndex());
        String words = due < 0 || due >= plan.stages().size()
                ? "the end of the plan"
                : "stage " + plan.stages().get(due).name();
        return new HopsAhead(
                ahead.stream()
                        .map(move -> way.passage(move, move.stageIndex() <= due))
                        .toList(),
                way.starts,
                words,
                way.judged(ahead));
    }

    private List<HopsAhead.Judged> judged(List<Move> ahead) {
        SortedMap<ComponentName, Version> ends = new TreeMap<>();
        starts.forEach((component, running) -> ends.put(component, running.last()));
        ahead.forEach(move -> ends.merge(
                move.move().component(), move.move().to(), (one, other) -> one.compareTo(other) >= 0 ? one : other));
        return ends.entrySet().stream()
                .map(end -> new HopsAhead.Judged(
                        end.getKey(),
                        Optional.ofNullable(starts.get(end.getKey())).map(running -> running.first()),
                        end.getValue()))
                .filter(range -> !range.from().equals(Optional.of(range.to())))
                .toList();
    }

    private static int lastIndex(Plan plan, String stage) {
        List<String> names = plan.stages().stream().map(Stage::name).toList();
        return stage.equals(END) ? names.size() : names.lastIndexOf(stage);
    }

    private void start(Unit unit) {
        starts.computeIfAbsent(unit.component(), name -> new TreeSet<>()).add(unit.version());
    }

    private void startFrom(Fleet fleet) {
        starts.clear();
        fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .forEach(cluster -> cluster.units().forEach(unit -> {
                    start(unit);
                    running.put(cluster.name() + "/" + unit.name(), unit.version());
                }));
    }

    private List<Move> ahead() {
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        List<Move> moves = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < plan.stages().size(); i++) {
            Stage stage = plan.stages().get(i);
            for (Stage.EnvironmentPart part : stage.environments()) {
                for (Stage.Wave wave : part.waves()) {
                    for (Step step : wave.steps()) {
                        number++;
                        for (PlannedHop.Move move :
                                Objects.requireNonNull(hops.get(step.hop())).moves()) {
                            if (!isBehind(step, move)) {
                                moves.add(new Move(
                                        i,
                                        stage.name(),
                                        part.name(),
                                        number,
                                        step,
                                        move,
                                        attributes.getOrDefault(step.cluster(), new TreeMap<>())));
                            }
                        }
                    }
                }
            }
        }
        return moves;
    }

    private boolean isBehind(Step step, PlannedHop.Move move) {
        return step.units().stream()
                .map(unit -> running.get(step.cluster() + "/" + unit))
                .anyMatch(version -> version != null && version.compareTo(move.to()) >= 0);
    }

    private HopAhead passage(Move move, boolean due) {
        return new HopAhead(
                move.number(),
                Optional.of(new HopAhead.PlannedStep(
                        move.step().id(), move.stage(), move.environment(), dated.slot(move.step()))),
                move.move().component(),
                move.move().from(),
                move.move().to(),
                move.attributes(),
                due);
    }
}
