package dev.stepladder.planner;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.trajectory.DescribedPath;
import dev.stepladder.version.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Lays out the paths of all clusters in one order and keeps the order of each path.
 *
 * <p>Hops with equal descriptions share one entry in the catalogue. Hops with one name and different descriptions, because their
 * clusters differ, get {@code ~2}, {@code ~3} after the name.
 */
final class StepLayout {
    private final Fleet fleet;
    private final Map<ClusterName, DescribedPath> routes;
    private final Map<String, PlannedHop> catalogue = new LinkedHashMap<>();
    private final IdentityHashMap<PlannedHop, String> entries = new IdentityHashMap<>();
    private final Set<String> stepIds = new HashSet<>();
    private final Map<ClusterName, List<String>> stepsOf = new LinkedHashMap<>();
    private final List<PlanRemarks.Rename> renames = new ArrayList<>();

    /** A layout of one path for each cluster of the fleet. */
    StepLayout(Fleet fleet, Map<ClusterName, DescribedPath> routes) {
        this.fleet = fleet;
        this.routes = routes;
    }

    /** Each stage in all environments before the next stage. */
    List<Stage> stageByStage() {
        return stages(fleet.environments());
    }

    /** All stages of each environment before the next environment. */
    List<Stage> environmentByEnvironment() {
        return fleet.environments().stream()
                .flatMap(environment -> stages(List.of(environment)).stream())
                .toList();
    }

    /** The ids of a cluster's steps, in order; complete once the stages are laid out. */
    List<String> stepsOf(ClusterName cluster) {
        return stepsOf.getOrDefault(cluster, List.of());
    }

    /** The catalogue, in the order of first use; complete once the stages are laid out. */
    List<PlannedHop> hops() {
        return List.copyOf(catalogue.values());
    }

    /** The renames, in the order of steps; complete once the stages are laid out. */
    List<PlanRemarks.Rename> renames() {
        return List.copyOf(renames);
    }

    /**
     * The changes that steps share, each as the ids of its steps; clusters in the order of their first step.
     *
     * @param cuts by cluster: for each leg of its path, the leg that begins its change
     */
    List<List<String>> changes(Map<ClusterName, List<Integer>> cuts) {
        List<List<String>> changes = new ArrayList<>();
        stepsOf.forEach((cluster, steps) -> {
            List<Integer> begins = cuts.getOrDefault(cluster, List.of());
            Map<Integer, List<String>> shared = new LinkedHashMap<>();
            for (int leg = 0; leg < begins.size(); leg++) {
                shared.computeIfAbsent(begins.get(leg), key -> new ArrayList<>())
                        .add(steps.get(leg));
            }
            shared.values().stream().filter(change -> change.size() > 1).forEach(changes::add);
        });
        return changes;
    }

    private List<Stage> stages(List<Environment> environments) {
        Map<ClusterName, Deque<Run>> ahead = new LinkedHashMap<>();
        environments.forEach(environment -> environment
                .clusters()
                .forEach(
                        cluster -> ahead.put(cluster.name(), runs(route(cluster).legs()))));
        List<Stage> stages = new ArrayList<>();
        for (Optional<Version> next = next(ahead.values()); next.isPresent(); next = next(ahead.values())) {
            Version stage = next.get();
            stages.add(new Stage(
                    stage.text(),
                    environments.stream()
                            .flatMap(environment -> part(environment, stage, ahead).stream())
                            .toList()));
        }
        return stages;
    }

    /** The consecutive legs of one cluster in a stage. A stage may come twice if the leading component goes back. */
    private record Run(Version stage, List<DescribedPath.Leg> legs) {}

    private static Deque<Run> runs(List<DescribedPath.Leg> legs) {
        Deque<Run> runs = new ArrayDeque<>();
        for (DescribedPath.Leg leg : legs) {
            if (runs.isEmpty() || !runs.getLast().stage().equals(leg.stage())) {
                runs.add(new Run(leg.stage(), new ArrayList<>()));
            }
            runs.getLast().legs().add(leg);
        }
        return runs;
    }

    /**
     * The next stage: repairs, then the lowest that is next for some cluster. A stage that another cluster reaches after its own next stage
     * waits for that cluster, so that clusters that go back share a stage too.
     */
    private static Optional<Version> next(Collection<Deque<Run>> ahead) {
        SortedSet<Version> heads = new TreeSet<>();
        SortedSet<Version> later = new TreeSet<>();
        ahead.forEach(runs -> runs.stream().limit(1).forEach(run -> heads.add(run.stage())));
        ahead.forEach(runs -> runs.stream().skip(1).forEach(run -> later.add(run.stage())));
        if (heads.contains(DescribedPath.REPAIR)) {
            return Optional.of(DescribedPath.REPAIR);
        }
        return heads.stream()
                .filter(stage -> !later.contains(stage))
                .findFirst()
                .or(() -> heads.stream().findFirst());
    }

    private List<Stage.EnvironmentPart> part(
            Environment environment, Version stage, Map<ClusterName, Deque<Run>> ahead) {
        List<Waves.Moving> moving = new ArrayList<>();
        for (Cluster cluster : environment.clusters()) {
            Deque<Run> runs = Objects.requireNonNull(ahead.get(cluster.name()));
            if (!runs.isEmpty() && runs.getFirst().stage().equals(stage)) {
                moving.add(new Waves.Moving(
                        cluster,
                        runs.removeFirst().legs().stream()
                                .map(leg -> step(cluster, leg))
                                .toList()));
            }
        }
        return moving.isEmpty()
                ? List.of()
                : List.of(new Stage.EnvironmentPart(environment.name(), Waves.of(environment, moving)));
    }

    private DescribedPath route(Cluster cluster) {
        return Objects.requireNonNull(routes.get(cluster.name()));
    }

    private Step step(Cluster cluster, DescribedPath.Leg leg) {
        String id = Step.id(cluster.name(), leg.moves());
        // A unit reaches one release twice only if it went back in between.
        String unique = id;
        for (int again = 2; !stepIds.add(unique); again++) {
            unique = id + "~" + again;
        }
        stepsOf.computeIfAbsent(cluster.name(), key -> new ArrayList<>()).add(unique);
        PlanRemarks.Rename.of(unique, cluster.units(), leg.moves()).ifPresent(renames::add);
        return new Step(unique, cluster.name(), leg.units(), entries.computeIfAbsent(leg.hop(), this::entry));
    }

    private String entry(PlannedHop hop) {
        PlannedHop named = hop;
        for (int other = 2; ; other++) {
            PlannedHop known = catalogue.putIfAbsent(named.id(), named);
            if (known == null || known.equals(named)) {
                return named.id();
            }
            named = hop.named(hop.id() + "~" + other);
        }
    }
}
