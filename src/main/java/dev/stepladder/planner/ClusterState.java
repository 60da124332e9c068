package dev.stepladder.planner;

import dev.stepladder.fleet.Unit;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * All that a path depends on. Clusters in one state share one path, however many nodes they have and whatever their units are really called.
 *
 * @param attributes those that rules ask for
 * @param accepted rules that are set aside, by name
 * @param units in the profile's order, without what doesn't matter
 */
record ClusterState(SortedMap<String, String> attributes, SortedSet<String> accepted, List<Unit> units) {

    /** @param asked the attributes that rules ask for */
    static ClusterState of(ClusterKey likeness, Set<String> asked) {
        TreeMap<String, String> attributes = new TreeMap<>(likeness.attributes());
        attributes.keySet().retainAll(asked);
        List<Unit> bare = likeness.units().stream()
                .map(unit -> new Unit(unit.name(), unit.component(), unit.version(), 0, unit.place()))
                .toList();
        return new ClusterState(attributes, likeness.accepted(), bare);
    }
}
