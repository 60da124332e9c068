package dev.stepladder.plan;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lays the routes of all clusters out in one order, each route's own order kept.
 *
 * <p>Hops that read the same share one entry in the catalogue. Two that have one name but not one reason, since their clusters are not
 * alike, are told apart by {@code ~2}, {@code ~3} behind the name.
 */
final class StepLayout {
    private final Fleet fleet;
    private final Map<String, Route> routes;
    private final Map<String, PlannedHop> catalogue = new LinkedHashMap<>();
    private final Set<String> stepIds = new HashSet<>();

    /** A layout of one route for each cluster of the fleet. */
    StepLayout(Fleet fleet, Map<String, Route> routes) {
        this.fleet = fleet;
        this.routes = routes;
    }

    /** Each stage through all environments before the next stage. */
    List<Plan.Stage> stageByStage() {
        List<Plan.Stage> stages = new ArrayList<>();
        for (Version stage : stagesOf(fleet.environments())) {
            stages.add(new Plan.Stage(
                    stage.text(),
                    fleet.environments().stream()
                            .flatMap(environment -> part(environment, stage).stream())
                            .toList()));
        }
        return stages;
    }

    /** Each environment through all stages before the next environment. */
    List<Plan.Stage> environmentByEnvironment() {
        List<Plan.Stage> stages = new ArrayList<>();
        for (Environment environment : fleet.environments()) {
            for (Version stage : stagesOf(List.of(environment))) {
                stages.add(new Plan.Stage(stage.text(), part(environment, stage)));
            }
        }
        return stages;
    }

    /** The catalogue, in the order of first use; complete once the stages are laid out. */
    List<PlannedHop> hops() {
        return List.copyOf(catalogue.values());
    }

    private SortedSet<Version> stagesOf(List<Environment> environments) {
        return environments.stream()
                .flatMap(environment -> environment.clusters().stream())
                .flatMap(cluster -> route(cluster).legs().stream())
                .map(Route.Leg::stage)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Plan.EnvironmentPart> part(Environment environment, Version stage) {
        List<List<Plan.Step>> moving = new ArrayList<>();
        for (Cluster cluster : environment.clusters()) {
            List<Plan.Step> steps = route(cluster).legs().stream()
                    .filter(leg -> leg.stage().equals(stage))
                    .map(leg -> step(cluster, leg))
                    .toList();
            if (!steps.isEmpty()) {
                moving.add(steps);
            }
        }
        return moving.isEmpty()
                ? List.of()
                : List.of(new Plan.EnvironmentPart(
                        environment.name(), waves(moving, environment.pace().atOnce())));
    }

    /** Cuts the clusters that move in a stage into waves of so many; one wave where nobody says how many. */
    private static List<Plan.Wave> waves(List<List<Plan.Step>> moving, Optional<Integer> atOnce) {
        int most = atOnce.orElse(moving.size());
        List<Plan.Wave> waves = new ArrayList<>();
        for (int from = 0; from < moving.size(); from += most) {
            List<Plan.Step> steps = moving.subList(from, Math.min(moving.size(), from + most)).stream()
                    .flatMap(List::stream)
                    .toList();
            waves.add(new Plan.Wave(String.valueOf(waves.size() + 1), steps));
        }
        return waves;
    }

    private Route route(Cluster cluster) {
        return Objects.requireNonNull(routes.get(cluster.name()));
    }

    private Plan.Step step(Cluster cluster, Route.Leg leg) {
        String id = Plan.Step.id(cluster.name(), leg.moves());
        // A unit comes to one release twice only where it was taken back in between.
        String unique = id;
        for (int again = 2; !stepIds.add(unique); again++) {
            unique = id + "~" + again;
        }
        return new Plan.Step(unique, cluster.name(), leg.units(), entry(leg.hop()));
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
