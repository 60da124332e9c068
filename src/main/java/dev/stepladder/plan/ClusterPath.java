package dev.stepladder.plan;

import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ClusterName;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * One path from start to end.
 *
 * @param clusters the clusters that take it, in the fleet's order
 * @param attributes of the clusters
 * @param accepted names of the rules accepted for the clusters
 * @param start the units of the clusters before the first hop
 * @param proof that it is the cheapest path, as far as known
 */
public record ClusterPath(
        List<ClusterName> clusters,
        SortedMap<String, String> attributes,
        SortedSet<String> accepted,
        List<Unit> start,
        Cost cost,
        Proof proof) {
    public ClusterPath {
        clusters = List.copyOf(clusters);
        start = List.copyOf(start);
    }

    /** No path costs less. */
    public Cost bound() {
        return proof.bound();
    }

    /** True if no shorter path exists. */
    public boolean proven() {
        return proof.proven();
    }

    /** The lower bounds on the cost of units. */
    public List<Need> needs() {
        return proof.needs();
    }

    /** The limit that ended the proof or the choice, in words. */
    public Optional<String> limit() {
        return proof.limit();
    }

    /**
     * The known bound on the cost of all paths.
     *
     * @param bound no path costs less, of those with as short a repair
     * @param proven whether the bound equals the cost, so that no shorter path exists
     * @param needs the certificate: lower bounds on the cost of units from the first safe state on, as far as they are independent
     *     of the search
     * @param limit the limit, in words, that ended the proof or the choice among equally cheap paths
     */
    public record Proof(Cost bound, boolean proven, List<Need> needs, Optional<String> limit) {
        public Proof {
            needs = List.copyOf(needs);
        }
    }
}
