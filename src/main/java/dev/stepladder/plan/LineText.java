package dev.stepladder.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The lines of repositories that steps change, in words. */
public final class LineText {
    private LineText() {}

    /** By the id of each step that changes known lines: its changes, such as {@code infra/eks.tf:12 cluster_version 1.29 -> 1.30}. */
    public static Map<String, List<String>> byStep(Plan plan) {
        if (plan.remarks().lines().isEmpty()) {
            return Map.of();
        }
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        Map<String, String> releases = new HashMap<>();
        for (Step step : plan.steps()) {
            releases.put(
                    step.id(),
                    Objects.requireNonNull(hops.get(step.hop()), step.hop()).own().stream()
                            .map(move -> move.component() + " " + move.to())
                            .distinct()
                            .collect(Collectors.joining(" + ")));
        }
        Map<String, List<String>> words = new HashMap<>();
        for (PlanRemarks.StepLines lines : plan.remarks().lines()) {
            words.put(
                    lines.step(),
                    lines.changes().stream()
                            .map(change -> change.inWords(releases.getOrDefault(lines.step(), change.unit())))
                            .toList());
        }
        return words;
    }
}
