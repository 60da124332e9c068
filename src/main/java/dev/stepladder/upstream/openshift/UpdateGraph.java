package dev.stepladder.upstream.openshift;

import dev.stepladder.version.Version;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Channels of OpenShift's update graph: their releases, the edges between these, and the blocked edges.
 *
 * @param channels by name: the releases, oldest first
 * @param versions the releases of all of these channels, oldest first
 * @param blocked in the order of their files' names
 * @param suggestions by minor: from where its releases are reached
 */
public record UpdateGraph(
        SortedMap<String, List<Version>> channels,
        List<Version> versions,
        List<BlockedEdges> blocked,
        SortedMap<Version, Suggestion> suggestions,
        ReleaseHistory history) {
    public UpdateGraph {
        channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
        versions = List.copyOf(versions);
        blocked = List.copyOf(blocked);
        suggestions = Collections.unmodifiableSortedMap(new TreeMap<>(suggestions));
    }

    /** The releases that lead to one of the releases, oldest first; without those from which every edge there is gone. */
    List<Version> leadingTo(Version to) {
        Optional<Suggestion> suggestion = Optional.ofNullable(suggestions.get(to.toMinor()));
        return versions.stream()
                .filter(from -> from.compareTo(to) < 0
                        && suggestion.filter(ranges -> ranges.leads(from, to)).isPresent()
                        && history.precedes(from, to))
                .filter(from -> blocked.stream()
                        .noneMatch(
                                edges -> edges.risk().isEmpty() && edges.to().equals(to.text()) && edges.strikes(from)))
                .toList();
    }
}
