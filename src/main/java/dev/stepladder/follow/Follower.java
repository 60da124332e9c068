package dev.stepladder.follow;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.follow.ClusterStatus.NextStep;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.StatedDifferences;
import dev.stepladder.plan.Step;
import dev.stepladder.plan.UnitStateText;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Slot;
import dev.stepladder.trajectory.HopDescriber;
import dev.stepladder.trajectory.PlannedTrajectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the position of each cluster of a fleet on a plan, its next step, and its drift. */
public final class Follower {
    private final DatedPlan dated;
    private final Plan plan;
    private final Matrices matrices;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Turn> turns = new HashMap<>();

    /**
     * The turn of a step.
     *
     * @param round counts waves over all stages and environments
     */
    private record Turn(int round, String stage, EnvironmentName environment) {}

    private Follower(DatedPlan dated, Matrices matrices) {
        this.dated = dated;
        this.plan = dated.plan();
        this.matrices = matrices;
        int round = 0;
        for (Stage stage : plan.stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                for (Stage.Wave wave : part.waves()) {
                    for (Step step : wave.steps()) {
                        numbers.put(step.id(), numbers.size() + 1);
                        turns.put(step.id(), new Turn(round, stage.name(), part.name()));
                    }
                    round++;
                }
            }
        }
    }

    /** The fleet with the attributes that options gave to the plan. */
    private static Fleet stated(Plan plan, Fleet fleet) {
        return fleet.with(cluster -> cluster.stating(plan.basis().options()));
    }

    /** The position of a fleet on a plan; without repairs that are not planned. */
    public static PlanStatus status(DatedPlan plan, Fleet fleet, Matrices matrices) {
        return status(plan, fleet, matrices, (rules, units) -> List.of());
    }

    /** The position of a fleet on a plan. */
    public static PlanStatus status(DatedPlan plan, Fleet fleet, Matrices matrices, RepairFinder repairs) {
        return new Follower(plan, matrices).status(stated(plan.plan(), fleet), repairs);
    }

    /** The hops that each cluster has taken, of this plan and of earlier ones. A cluster that is only in the plan or only in the fleet has none. */
    public static List<PlanBasis.Taken> taken(Plan plan, Fleet fleet, Matrices matrices) {
        Map<ClusterName, List<String>> before = new HashMap<>();
        plan.basis().taken().forEach(taken -> before.put(taken.cluster(), taken.hops()));
        Follower follower = new Follower(DatedPlan.undated(plan), matrices);
        return follower.found(stated(plan, fleet)).stream()
                .map(found -> new PlanBasis.Taken(
                        found.cluster().name(),
                        found.environment(),
                        Stream.concat(
                                        before.getOrDefault(found.cluster().name(), List.of()).stream(),
                                        found.behind().stream()
                                                .map(step -> follower.hop(step).inWords()))
                                .toList()))
                .filter(taken -> !taken.hops().isEmpty())
                .toList();
    }

    /** One cluster, before the turns are compared. */
    private record Found(
            EnvironmentName environment,
            Cluster cluster,
            PlannedTrajectory planned,
            Position position,
            RuleBook rules,
            List<String> unsafe) {
        Optional<Step> next() {
            return planned.steps().stream().skip(position.taken()).findFirst();
        }

        List<Step> behind() {
            return planned.steps().subList(0, position.taken());
        }
    }

    private PlanStatus status(Fleet fleet, RepairFinder repairs) {
        List<Found> found = found(fleet);
        Optional<Step> next = found.stream()
                .flatMap(cluster -> cluster.next().stream())
                .min((a, b) -> Integer.compare(number(a), number(b)));
        List<ClusterStatus> clusters = found.stream()
                .map(cluster -> new ClusterStatus(
                        cluster.environment(),
                        cluster.cluster().name(),
                        cluster.position().taken(),
                        cluster.planned().steps().size(),
                        cluster.next()
                                .filter(step -> cluster.position().drifts().isEmpty())
                                .map(this::nextStep),
                        cluster.position().drifts(),
                        cluster.cluster().units().stream()
                                .flatMap(unit -> UnitStateText.words(unit).stream())
                                .toList(),
                        Blocks.of(cluster.rules(), cluster.cluster().units(), cluster.planned(), cluster.position()),
                        cluster.unsafe(),
                        repair(cluster, repairs),
                        turn(cluster, next)))
                .toList();
        List<String> excluded = fleet.excluded().stream()
                .map(exclusion -> new PlanBasis.Excluded(
                                exclusion.cluster().name(), exclusion.reason(), exclusion.until())
                        .inWords())
                .toList();
        return new PlanStatus(
                clusters,
                next.map(this::nextStep),
                problems,
                excluded,
                dated.approvals().inWords());
    }

    /** The rest of the repair in the plan, if the cluster is in it and no worse than the plan says; else the shortest repair from here. */
    private Optional<ClusterStatus.Repair> repair(Found cluster, RepairFinder repairs) {
        if (cluster.unsafe().isEmpty()) {
            return Optional.empty();
        }
        List<String> marked = plan.remarks()
                .repair(cluster.cluster().name())
                .map(PlanRemarks.Repair::steps)
                .orElse(List.of());
        RuleBook rules = cluster.rules();
        List<Unit> units = cluster.cluster().units();
        boolean planned = cluster.position().drifts().isEmpty()
                && cluster.position().taken() < marked.size()
                && Breaches.of(rules, cluster.planned().trajectory().before(0))
                        .cover(Breaches.of(rules, units).all());
        List<String> hops = planned
                ? cluster.planned().steps().subList(cluster.position().taken(), marked.size()).stream()
                        .map(step -> hop(step).inWords())
                        .toList()
                : repairs.shortest(rules, units).stream()
                        .map(hop -> PlannedHop.inWords(HopDescriber.moves(hop, rules)))
                        .toList();
        return hops.isEmpty() ? Optional.empty() : Optional.of(new ClusterStatus.Repair(hops, planned));
    }

    private List<Found> found(Fleet fleet) {
        Map<ClusterName, ClusterPath> paths = new LinkedHashMap<>();
        plan.paths().forEach(path -> path.clusters().forEach(cluster -> paths.put(cluster, path)));
        List<Found> found = new ArrayList<>();
        fleet.environments()
                .forEach(environment -> environment.clusters().forEach(cluster -> {
                    ClusterPath path = paths.remove(cluster.name());
                    if (path == null) {
                        problems.add(plan.basis().excluded().stream()
                                .filter(excluded -> excluded.cluster().equals(cluster.name()))
                                .findFirst()
                                .map(excluded -> "%s: the plan excludes it until %s: %s"
                                        .formatted(cluster.name(), excluded.until(), excluded.reason()))
                                .orElse("%s: the plan has no such cluster".formatted(cluster.name())));
                        return;
                    }
                    StatedDifferences.of(path.attributes(), cluster.attributes())
                            .forEach(says -> problems.add("%s: %s".formatted(cluster.name(), says)));
                    Optional<PlannedTrajectory> planned = PlannedTrajectory.of(plan, path, cluster.name());
                    if (planned.isEmpty()) {
                        problems.add("%s: its steps do not follow from each other: see stepladder verify"
                                .formatted(cluster.name()));
                        return;
                    }
                    RuleBook rules = RuleBook.of(matrices, cluster.attributes(), path.accepted());
                    found.add(new Found(
                            environment.name(),
                            cluster,
                            planned.get(),
                            Position.of(cluster.units(), planned.get()),
                            rules,
                            rules.objections(cluster.units()).stream()
                                    .map(Objection::says)
                                    .toList()));
                }));
        fleet.excluded().stream()
                .filter(exclusion -> paths.remove(exclusion.cluster().name()) != null)
                .forEach(exclusion -> problems.add("%s: the fleet excludes it until %s, but the plan moves it: %s"
                        .formatted(exclusion.cluster().name(), exclusion.until(), exclusion.reason())));
        paths.keySet().forEach(cluster -> problems.add("%s: the fleet has no such cluster".formatted(cluster)));
        return found;
    }

    private int number(Step step) {
        return Objects.requireNonNull(numbers.get(step.id()));
    }

    private PlannedHop hop(Step step) {
        return plan.catalogue().hops().stream()
                .filter(known -> known.id().equals(step.hop()))
                .findFirst()
                .orElseThrow();
    }

    private NextStep nextStep(Step step) {
        PlannedHop hop = hop(step);
        return new NextStep(
                number(step),
                step.id(),
                hop.inWords(),
                hop.trouble().issues().stream()
                        .filter(issue -> issue.severity().equals("blocker"))
                        .map(PlannedHop.Issue::id)
                        .toList(),
                dated.slot(step).map(Slot::start).map(Object::toString).orElse(""));
    }

    /** Steps of one wave may be taken at the same time; a cluster in a later wave waits, or is ahead of its turn. */
    private String turn(Found cluster, Optional<Step> first) {
        if (first.isEmpty()) {
            return "";
        }
        Turn now = turnOf(first.get());
        String whom = "%s in stage %s".formatted(first.get().cluster(), now.stage());
        if (cluster.behind().stream().anyMatch(step -> turnOf(step).round() > now.round())) {
            return "ahead of its turn: did not wait for " + whom;
        }
        return cluster.next().filter(step -> turnOf(step).round() > now.round()).isPresent() ? "waits for " + whom : "";
    }

    private Turn turnOf(Step step) {
        return Objects.requireNonNull(turns.get(step.id()));
    }
}
