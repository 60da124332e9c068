package dev.stepladder.schedule;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A release that a plan with dates runs although its support has ended: at the start, on the way, or at the end.
 *
 * <p>The dates of the provider count before those of the project, since a provider often supports a release longer.
 *
 * @param end the end of its support
 * @param extended whether the provider still supports it, at a price or not
 */
public record OutOfSupport(Deadline end, boolean extended) {
    /** The ends of support, the most telling first. The end of active support is none: fixes for security still come. */
    private static final List<String> ENDS =
            List.of("extended-end", "standard-end", "eol", "update-blocked", "deprecated");

    private static final List<String> OF_PROVIDERS = List.of("extended-end", "standard-end");

    private record Run(ComponentName component, Version release) {}

    /** All of them, in the order of the deadlines; none if everything is in support all the time. */
    public static List<OutOfSupport> of(DatedPlan plan) {
        Map<Run, List<Deadline>> runs = new LinkedHashMap<>();
        plan.deadlines()
                .forEach(deadline -> runs.computeIfAbsent(run(deadline), key -> new ArrayList<>())
                        .add(deadline));
        Set<Deadline> missed = new HashSet<>();
        runs.values().forEach(deadlines -> missed(deadlines).ifPresent(missed::add));
        return plan.deadlines().stream()
                .filter(missed::contains)
                .map(end -> new OutOfSupport(
                        end, end.kind().equals("standard-end") && isExtended(runs.getOrDefault(run(end), List.of()))))
                .toList();
    }

    private static Run run(Deadline deadline) {
        return new Run(deadline.component(), deadline.release());
    }

    /** The end of support that a release is past when it is left, by the provider's dates if it has some. */
    private static Optional<Deadline> missed(List<Deadline> deadlines) {
        boolean provided = deadlines.stream().anyMatch(deadline -> OF_PROVIDERS.contains(deadline.kind()));
        return ENDS.stream()
                .filter(kind -> !provided || OF_PROVIDERS.contains(kind))
                .flatMap(kind ->
                        deadlines.stream().filter(deadline -> deadline.kind().equals(kind) && isPast(deadline)))
                .findFirst();
    }

    private static boolean isPast(Deadline deadline) {
        return deadline.slackDays() < (deadline.leftBy().isEmpty() ? 1 : 0);
    }

    private static boolean isExtended(List<Deadline> deadlines) {
        return deadlines.stream().anyMatch(deadline -> deadline.kind().equals("extended-end"));
    }

    /** Whether the plan ends on the release. */
    public boolean stays() {
        return end.leftBy().isEmpty();
    }

    /** The release and since when, with the price, such as {@code kubernetes 1.33 since 2026-07-29, 438.00 USD per month and cluster}. */
    public String inWords() {
        return "%s %s since %s%s%s"
                .formatted(
                        end.component(),
                        end.release(),
                        end.date(),
                        end.cost()
                                .map(cost -> ", %s %s per month and cluster%s"
                                        .formatted(
                                                cost.amount(),
                                                cost.currency(),
                                                cost.from()
                                                        .map(day -> " from " + day + " on")
                                                        .orElse("")))
                                .orElse(""),
                        stays() ? " (the plan ends on it)" : "");
    }
}
