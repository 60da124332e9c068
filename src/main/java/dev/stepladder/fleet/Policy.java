package dev.stepladder.fleet;

import dev.stepladder.name.ComponentName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The terms for changes of a cluster: when, for how long, by whom.
 *
 * @param durations by component; any other component takes {@code otherwise}
 * @param otherwise empty if the fleet gives none
 * @param approvals roles that must agree before a stage begins
 * @param roles people by role: {@code primary}, {@code shadow}, {@code coordinator}
 * @param changes the hops that may share one change
 * @param wholeStages whether all steps of a stage must lie in one opening of the calendar
 */
public record Policy(
        Calendar calendar,
        SortedMap<ComponentName, Estimate> durations,
        Optional<Estimate> otherwise,
        List<String> approvals,
        SortedMap<String, String> roles,
        Changes changes,
        boolean wholeStages) {
    /** No terms given. */
    public static final Policy NONE =
            new Policy(Calendar.OPEN, new TreeMap<>(), Optional.empty(), List.of(), new TreeMap<>(), Changes.SINGLE);

    /** Terms that let a stage be split. */
    public Policy(
            Calendar calendar,
            SortedMap<ComponentName, Estimate> durations,
            Optional<Estimate> otherwise,
            List<String> approvals,
            SortedMap<String, String> roles,
            Changes changes) {
        this(calendar, durations, otherwise, approvals, roles, changes, false);
    }

    public Policy {
        durations = Collections.unmodifiableSortedMap(new TreeMap<>(durations));
        approvals = List.copyOf(approvals);
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    }

    /** The fleet's estimate for a component. */
    public Optional<Estimate> estimate(ComponentName component) {
        return Optional.ofNullable(durations.get(component)).or(() -> otherwise);
    }
}
