package dev.stepladder.app.answer;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.name.ClusterName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Parts of a fleet, without the clusters that are left out of upgrades. */
final class FleetParts {
    private FleetParts() {}

    /** The clusters of each provider, in the fleet's order. */
    static Map<String, Fleet> byProvider(Fleet fleet) {
        Map<String, Fleet> parts = new LinkedHashMap<>();
        clusters(fleet).stream()
                .map(Cluster::provider)
                .forEach(provider -> parts.computeIfAbsent(
                        provider,
                        name -> only(fleet, cluster -> cluster.provider().equals(name))));
        return parts;
    }

    /** The names of its clusters. */
    static List<ClusterName> names(Fleet fleet) {
        return clusters(fleet).stream().map(Cluster::name).toList();
    }

    /** Its clusters. */
    static List<Cluster> clusters(Fleet fleet) {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .toList();
    }

    /** The same environments with some of their clusters, and without those that are left out. */
    static Fleet only(Fleet fleet, Predicate<Cluster> some) {
        return new Fleet(
                fleet.environments().stream()
                        .map(environment -> new Environment(
                                environment.name(),
                                environment.clusters().stream().filter(some).toList(),
                                environment.pace(),
                                environment.sortBy(),
                                List.of()))
                        .toList(),
                fleet.assumed());
    }
}
