package dev.stepladder.plan;

import dev.stepladder.fleet.Uncovered;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan was made from.
 *
 * @param inputs the files and folders that it was made from
 * @param assumed values that were not given and come from the provider's defaults, in words
 * @param taken hops that were taken before this plan was made, and count as rehearsals
 * @param overridden the facts about the releases in the plan that a team's matrices override
 * @param uncovered running things in clusters of the plan that no matrix describes; the plan says nothing of them
 * @param policies the policies of its clusters, each with its price, by component
 * @param excluded clusters that the fleet leaves out for a while, in its order
 * @param options the attributes that options gave to every cluster, over the fleet file's; policies and channels among them
 * @param approvers the roles that must approve it; for a plan with dates, those that its stages do not name
 */
public record PlanBasis(
        List<Input> inputs,
        List<String> assumed,
        List<Taken> taken,
        List<OverriddenFact> overridden,
        List<UncoveredThing> uncovered,
        List<PolicyPrice> policies,
        List<Excluded> excluded,
        SortedMap<String, String> options,
        List<String> approvers) {
    public PlanBasis {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        approvers = List.copyOf(approvers);
        policies = List.copyOf(policies);
        inputs = List.copyOf(inputs);
        assumed = List.copyOf(assumed);
        taken = List.copyOf(taken);
        overridden = List.copyOf(overridden);
        uncovered = List.copyOf(uncovered);
        excluded = List.copyOf(excluded);
    }

    /** The parts of a plan that was made without options and asks for no approval. */
    public PlanBasis(
            List<Input> inputs,
            List<String> assumed,
            List<Taken> taken,
            List<OverriddenFact> overridden,
            List<UncoveredThing> uncovered,
            List<PolicyPrice> policies,
            List<Excluded> excluded) {
        this(inputs, assumed, taken, overridden, uncovered, policies, excluded, new TreeMap<>(), List.of());
    }

    PlanBasis pricing(List<PolicyPrice> prices) {
        return new PlanBasis(inputs, assumed, taken, overridden, uncovered, prices, excluded, options, approvers);
    }

    PlanBasis askingFor(List<String> roles) {
        return new PlanBasis(inputs, assumed, taken, overridden, uncovered, policies, excluded, options, roles);
    }

    /** What runs on some cluster of a path and no matrix describes. */
    public List<Uncovered> uncoveredOn(ClusterPath path) {
        Set<ClusterName> clusters = new HashSet<>(path.clusters());
        return uncovered.stream()
                .filter(thing -> thing.clusters().stream().anyMatch(clusters::contains))
                .map(UncoveredThing::thing)
                .toList();
    }

    /** A file or folder that a plan was made from. */
    public record Input(String name, String sha256) {}

    /**
     * The hops of an earlier plan that one cluster has taken.
     *
     * @param hops in words, in order
     */
    public record Taken(ClusterName cluster, EnvironmentName environment, List<String> hops) {
        public Taken {
            hops = List.copyOf(hops);
        }
    }

    /**
     * A running thing that no matrix describes.
     *
     * @param clusters the clusters in which it runs, in the fleet's order
     */
    public record UncoveredThing(Uncovered thing, List<ClusterName> clusters) {
        public UncoveredThing {
            clusters = List.copyOf(clusters);
        }
    }

    /**
     * A cluster that stays as it is.
     *
     * @param reason why, for people
     * @param until the last day on which it is left out
     */
    public record Excluded(ClusterName cluster, String reason, LocalDate until) {
        /** Such as {@code prod-us until 2027-01-31: it moves to another region}. */
        public String inWords() {
            return "%s until %s: %s".formatted(cluster, until, reason);
        }
    }
}
