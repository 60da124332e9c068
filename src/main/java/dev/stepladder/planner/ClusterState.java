package dev.stepladder.planner;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.ComponentPolicy;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Everything that a path depends on. Clusters in one state share one path; numbers of nodes and names of units do not matter.
 *
 * @param attributes the attributes that rules use
 * @param accepted names of accepted rules
 * @param units in the profile's order, with neutral names
 */
record ClusterState(SortedMap<String, String> attributes, SortedSet<String> accepted, List<Unit> units) {

    /**
     * The state of a cluster.
     *
     * @param asked whether rules use an attribute, policies apart: these count in any case
     */
    static ClusterState of(ClusterKey likeness, Predicate<String> asked) {
        TreeMap<String, String> attributes = new TreeMap<>(likeness.attributes());
        attributes.keySet().removeIf(name -> !asked.test(name) && !ComponentPolicy.isStatedBy(name));
        List<Unit> bare = likeness.units().stream()
                .map(unit -> new Unit(unit.name(), unit.component(), unit.version(), 0, unit.place()).in(unit.state()))
                .toList();
        return new ClusterState(attributes, likeness.accepted(), bare);
    }
}
