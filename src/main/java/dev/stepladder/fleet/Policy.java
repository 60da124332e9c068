package dev.stepladder.fleet;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a cluster is changed: when, for how long, by whom.
 *
 * @param durations by component; what is not here takes {@code otherwise}
 * @param otherwise empty where the fleet tells none
 * @param approvals roles that must agree before a stage begins
 * @param roles who does what: {@code primary}, {@code shadow}, {@code coordinator}
 * @param changes which of its hops may share one change
 */
public record Policy(
        Calendar calendar,
        SortedMap<String, Estimate> durations,
        Optional<Estimate> otherwise,
        List<String> approvals,
        SortedMap<String, String> roles,
        Changes changes) {
    /** Nothing told. */
    public static final Policy NONE =
            new Policy(Calendar.OPEN, new TreeMap<>(), Optional.empty(), List.of(), new TreeMap<>(), Changes.SINGLE);

    public Policy {
        durations = Collections.unmodifiableSortedMap(new TreeMap<>(durations));
        approvals = List.copyOf(approvals);
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    }

    /** What the fleet says of a component. */
    public Optional<Estimate> estimate(String component) {
        return Optional.ofNullable(durations.get(component)).or(() -> otherwise);
    }
}
