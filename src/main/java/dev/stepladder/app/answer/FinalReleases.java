package dev.stepladder.app.answer;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import dev.stepladder.version.Version;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where a plan leaves a fleet. */
final class FinalReleases {
    private FinalReleases() {}

    /** The releases on which each component ends of which a unit moves; those of units that stay as well. */
    static SortedMap<ComponentName, SortedSet<Version>> of(Plan plan, Fleet fleet) {
        SortedMap<ComponentName, SortedSet<Version>> moved = new TreeMap<>();
        plan.catalogue().hops().stream()
                .flatMap(hop -> hop.moves().stream())
                .forEach(move -> moved.computeIfAbsent(move.component(), key -> new TreeSet<>()));
        after(plan, fleet).environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .flatMap(cluster -> cluster.units().stream())
                .forEach(unit -> Optional.ofNullable(moved.get(unit.component()))
                        .ifPresent(versions -> versions.add(unit.version())));
        return moved;
    }

    /** The fleet after the last step. */
    static Fleet after(Plan plan, Fleet fleet) {
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        Map<ClusterName, Map<String, Unit>> states = new HashMap<>();
        fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .forEach(cluster -> {
                    Map<String, Unit> units = new LinkedHashMap<>();
                    cluster.units().forEach(unit -> units.put(unit.name(), unit));
                    states.put(cluster.name(), units);
                });
        for (Step step : plan.steps()) {
            Map<String, Unit> units = states.getOrDefault(step.cluster(), new HashMap<>());
            Optional.ofNullable(hops.get(step.hop()))
                    .ifPresent(hop -> step.units()
                            .forEach(name -> units.computeIfPresent(name, (key, unit) -> moved(unit, hop))));
        }
        return fleet.with(cluster -> at(cluster, states));
    }

    private static Cluster at(Cluster cluster, Map<ClusterName, Map<String, Unit>> states) {
        return Optional.ofNullable(states.get(cluster.name()))
                .map(units -> cluster.with(units.values().stream().toList()))
                .orElse(cluster);
    }

    private static Unit moved(Unit unit, PlannedHop hop) {
        return hop.moves().stream()
                .filter(move -> move.component().equals(unit.component()))
                .findFirst()
                .map(move -> unit.at(move.to()))
                .orElse(unit);
    }
}
