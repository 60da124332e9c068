package dev.stepladder.fleet;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.name.ClusterName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One Kubernetes cluster.
 *
 * @param attributes the attributes that rules may test, {@code provider} among them
 * @param units its running components, in the file's order
 * @param accepted names of rules that its owners set aside
 * @param uncovered its running things that no matrix describes
 * @param policy when it may be changed, how long that takes, and by whom
 */
public record Cluster(
        ClusterName name,
        SortedMap<String, String> attributes,
        List<Unit> units,
        List<Uncovered> uncovered,
        SortedSet<String> accepted,
        Policy policy,
        Place place) {
    public Cluster {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        units = List.copyOf(units);
        uncovered = List.copyOf(uncovered);
        accepted = Collections.unmodifiableSortedSet(new TreeSet<>(accepted));
    }

    /** A cluster of which all that runs is covered, and that may be changed at any time. */
    public Cluster(
            ClusterName name,
            SortedMap<String, String> attributes,
            List<Unit> units,
            SortedSet<String> accepted,
            Place place) {
        this(name, attributes, units, List.of(), accepted, Policy.NONE, place);
    }

    /** The name of its provider. */
    public String provider() {
        return attributes.getOrDefault("provider", "");
    }

    /** The same cluster with these rules set aside, and no others. */
    public Cluster accepting(SortedSet<String> others) {
        return new Cluster(name, attributes, units, uncovered, others, policy, place);
    }

    /** The same cluster with these attributes over its own. */
    public Cluster stating(SortedMap<String, String> more) {
        TreeMap<String, String> all = new TreeMap<>(attributes);
        all.putAll(more);
        return having(all);
    }

    /** The same cluster with these attributes, and no others. */
    public Cluster having(SortedMap<String, String> others) {
        return new Cluster(name, others, units, uncovered, accepted, policy, place);
    }

    /** The same cluster with other units. */
    public Cluster with(List<Unit> others) {
        return new Cluster(name, attributes, others, uncovered, accepted, policy, place);
    }
}
