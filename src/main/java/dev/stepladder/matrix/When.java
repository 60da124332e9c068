package dev.stepladder.matrix;

import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The clusters for which a fact holds: every named attribute must lie in its range.
 *
 * <p>If the cluster does not give an attribute, its condition counts as holding, because it cannot be ruled out.
 *
 * @param attributes attribute name to the range of its values; {@code masters: ">1"} and {@code provider: "eks"} are both ranges
 */
public record When(SortedMap<String, VersionRange> attributes) {
    /** Every cluster. */
    public static final When ALWAYS = new When(new TreeMap<>());

    public When {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /** Whether the fact holds for a cluster with these attributes. */
    public boolean holds(Map<String, String> cluster) {
        return attributes.entrySet().stream()
                .allMatch(condition -> Optional.ofNullable(cluster.get(condition.getKey()))
                        .flatMap(Version::parse)
                        .map(value -> condition.getValue().contains(value))
                        .orElse(true));
    }

    /** Whether a cluster gives every attribute that is named here, with a value in its range. */
    public boolean isStated(Map<String, String> cluster) {
        return cluster.keySet().containsAll(attributes.keySet()) && holds(cluster);
    }

    /** The condition in words, such as {@code provider eks, masters >1}; empty for every cluster. */
    @Override
    public String toString() {
        return attributes.entrySet().stream()
                .map(condition -> condition.getKey() + " " + condition.getValue())
                .collect(Collectors.joining(", "));
    }
}
