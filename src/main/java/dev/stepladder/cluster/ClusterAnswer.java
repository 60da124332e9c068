package dev.stepladder.cluster;

import dev.stepladder.encode.Explanation;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import dev.stepladder.rule.UnitMove;
import java.util.List;
import java.util.Optional;

/** What the search for one cluster's path comes back with. */
public sealed interface ClusterAnswer {
    /**
     * A path, in the canonical order.
     *
     * @param hops each one move, or several in lockstep; empty where the cluster is at its goal already
     * @param bound no path costs less; equal to {@code cost} when the path is proven shortest
     * @param needs what units need, which shows that nothing costs less, or how far that can be shown without the search
     * @param limit which limit ended the proof, or after it the choice among paths that cost the same, in words
     */
    record Path(List<List<UnitMove>> hops, Cost cost, Cost bound, List<Need> needs, Optional<String> limit)
            implements ClusterAnswer {
        public Path {
            hops = hops.stream().map(List::copyOf).toList();
            needs = List.copyOf(needs);
        }

        /** Whether nothing cheaper exists. */
        public boolean proven() {
            return cost.equals(bound);
        }
    }

    /** There is no path, and this is why. */
    record NoPath(Explanation explanation) implements ClusterAnswer {}

    /** A limit stopped the search before it found a path; none costs less than {@code bound}. */
    record Stopped(Cost bound, String limit) implements ClusterAnswer {}

    /** The path, if there is one. */
    default Optional<Path> path() {
        return this instanceof Path path ? Optional.of(path) : Optional.empty();
    }
}
