package dev.stepladder.schedule;

import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The terms that the dates of a plan follow from: windows and freezes of its clusters, waits of its environments.
 *
 * @param calendars one for all clusters that have it, in the plan's order; clusters that may be changed at any time, by UTC, have none
 * @param waits by environment, in the plan's order; an environment without waits is not among them
 */
public record ScheduleTerms(List<Shared> calendars, Map<EnvironmentName, Waits> waits) {
    /** Any time, without waits. */
    public static final ScheduleTerms NONE = new ScheduleTerms(List.of(), Map.of());

    /** A calendar and the clusters that have it. */
    public record Shared(List<ClusterName> clusters, Calendar calendar) {
        public Shared {
            clusters = List.copyOf(clusters);
        }
    }

    /**
     * The waits of an environment.
     *
     * @param soak from its last step of a stage to the first step of that stage in the next environment
     * @param pause between two waves
     * @param before from the last step before its part of a stage to its first step
     */
    public record Waits(Duration soak, Duration pause, Duration before) {
        /** No waits. */
        public static final Waits NONE = new Waits(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    public ScheduleTerms {
        calendars = calendars.stream()
                .map(shared -> new Shared(shared.clusters(), shared.calendar().anywhere()))
                .toList();
        waits = Collections.unmodifiableMap(new LinkedHashMap<>(waits));
    }

    /** The terms of the clusters and environments that a plan moves, as a fleet gives them. */
    public static ScheduleTerms of(Plan plan, Fleet fleet) {
        Set<ClusterName> moved =
                plan.steps().stream().map(Step::cluster).collect(Collectors.toCollection(HashSet::new));
        Map<Calendar, List<ClusterName>> calendars = new LinkedHashMap<>();
        Map<EnvironmentName, Waits> waits = new LinkedHashMap<>();
        for (Environment environment : fleet.environments()) {
            boolean moves = false;
            for (Cluster cluster : environment.clusters()) {
                Calendar calendar = cluster.policy().calendar().anywhere();
                if (moved.contains(cluster.name())) {
                    moves = true;
                    calendars
                            .computeIfAbsent(calendar, key -> new ArrayList<>())
                            .add(cluster.name());
                }
            }
            Waits own = new Waits(
                    environment.pace().soak(),
                    environment.pace().pause(),
                    environment.pace().waitBefore());
            if (moves && !own.equals(Waits.NONE)) {
                waits.put(environment.name(), own);
            }
        }
        return new ScheduleTerms(
                calendars.entrySet().stream()
                        .filter(shared -> !shared.getKey().equals(Calendar.OPEN))
                        .map(shared -> new Shared(shared.getValue(), shared.getKey()))
                        .toList(),
                waits);
    }

    /** Whether every time is open and nothing waits. */
    public boolean isEmpty() {
        return calendars.isEmpty() && waits.isEmpty();
    }

    /** The calendars by cluster; of two for one cluster, the first. */
    public Map<ClusterName, Calendar> byCluster() {
        Map<ClusterName, Calendar> byCluster = new HashMap<>();
        calendars.forEach(
                shared -> shared.clusters().forEach(cluster -> byCluster.putIfAbsent(cluster, shared.calendar())));
        return byCluster;
    }

    /** The waits of an environment. */
    public Waits waits(EnvironmentName environment) {
        return waits.getOrDefault(environment, Waits.NONE);
    }
}
