package dev.stepladder.plan;

import dev.stepladder.fleet.WrittenAt;
import java.util.List;
import java.util.Optional;

/**
 * A line of a repository that a step changes.
 *
 * @param unit the unit whose version it is
 * @param at the line, with the value before the step; that value is empty if it depends on one that had to be looked up
 * @param to the value after the step; empty if it must be looked up
 * @param shared other units whose version the same line is, as {@code cluster/unit}, in the fleet's order
 */
public record LineChange(String unit, WrittenAt at, Optional<String> to, List<String> shared) {
    public LineChange {
        shared = List.copyOf(shared);
    }

    /**
     * The change in words, such as {@code infra/eks.tf:12 cluster_version 1.29 -> 1.30}.
     *
     * @param release the new release of the unit, such as {@code traefik 3.0}
     */
    public String inWords(String release) {
        String before = at.value().isEmpty() ? "" : " " + at.value();
        String key = at.key().isEmpty() ? "" : " " + at.key();
        String after = to.orElseGet(() -> at.isChart()
                ? "the chart version that installs %s, to be looked up".formatted(release)
                : "the exact version of %s, to be looked up".formatted(release));
        return at.place() + key + before + " -> " + after;
    }
}
