package dev.stepladder.planner;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.PolicyRules;
import java.util.SortedMap;

/**
 * The places of facts that a cluster states itself. Clusters in the same state share one search, which therefore knows no places of the fleet file;
 * an answer names those of one cluster.
 */
record FactPlaces(Cluster cluster, SortedMap<String, String> options) {
    /** The fact at its place in the fleet file, or at the option that it comes from; any other fact as it is. */
    Fact placed(Fact fact) {
        if (fact.place().equals(Unit.NOWHERE)) {
            return cluster.units().stream()
                    .filter(unit -> fact.id().startsWith("unit/%s/".formatted(unit.name())))
                    .findFirst()
                    .map(unit -> at(unit.place(), fact))
                    .orElse(fact);
        }
        return fact.place().equals(PolicyRules.PLACE) ? at(policy(fact), fact) : fact;
    }

    private Place policy(Fact fact) {
        return ComponentPolicy.of(options).stream()
                .filter(chosen -> PolicyRules.isAbout(fact, chosen))
                .findFirst()
                .map(chosen -> Place.of("--policy " + chosen.inWords()))
                .orElse(cluster.place());
    }

    private static Fact at(Place place, Fact fact) {
        return new Fact(fact.id(), fact.says(), place, fact.sources());
    }
}
