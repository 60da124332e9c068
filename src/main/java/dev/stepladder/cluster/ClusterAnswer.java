package dev.stepladder.cluster;

import dev.stepladder.encode.Explanation;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import dev.stepladder.rule.UnitMove;
import java.util.List;
import java.util.Optional;

/** The result of the search for one cluster's path. */
public sealed interface ClusterAnswer {
    /**
     * A path, in the canonical order.
     *
     * @param hops the moves of each hop; several in lockstep; empty if the cluster is at its goal
     * @param repair how many of its first hops lead out of an unsafe start; 0 for a safe one
     * @param bound no path with a repair as short costs less; equal to {@code cost} when the path is proven shortest
     * @param needs the certificate: lower bounds on the cost of units from the first safe state on, as far as they are
     *     independent of the search
     * @param limit the limit, in words, that ended the proof or the choice among equally cheap paths
     */
    record Path(List<List<UnitMove>> hops, int repair, Cost cost, Cost bound, List<Need> needs, Optional<String> limit)
            implements ClusterAnswer {
        public Path {
            hops = hops.stream().map(List::copyOf).toList();
            needs = List.copyOf(needs);
        }

        /** True if the path is proven cheapest. */
        public boolean proven() {
            return cost.equals(bound);
        }
    }

    /** There is no path, with the explanation. */
    record NoPath(Explanation explanation) implements ClusterAnswer {}

    /** A limit stopped the search before it found a path; no path costs less than {@code bound}. */
    record Stopped(Cost bound, String limit) implements ClusterAnswer {}

    /** The path, if there is one. */
    default Optional<Path> path() {
        return this instanceof Path path ? Optional.of(path) : Optional.empty();
    }
}
