package dev.stepladder.report.view;

import dev.stepladder.plan.Plan;
import dev.stepladder.schedule.Slot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words that several views share. */
final class Wording {
    private Wording() {}

    /** The goal, such as {@code istio 1.14, kubernetes 1.24}. */
    static String goal(Plan plan) {
        return plan.goal().entrySet().stream()
                .map(wanted -> wanted.getKey() + " " + wanted.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The accepted risks that hops of a plan take, such as {@code  (accepted: ended-releases)}; empty if there are none. */
    static String accepted(Plan plan) {
        String names = plan.catalogue().hops().stream()
                .flatMap(hop -> hop.trouble().risks().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " (accepted: " + names + ")";
    }

    /** The clusters that are left out, such as {@code excluded: prod-us until 2027-01-31: it moves to another region}. */
    static List<String> excluded(Plan plan) {
        return plan.basis().excluded().stream()
                .map(excluded -> "excluded: " + excluded.inWords())
                .toList();
    }

    /** From the first start to the last end. */
    static Optional<Slot> span(List<Slot> slots) {
        return slots.stream()
                .reduce((a, b) -> new Slot(
                        b.start().isBefore(a.start()) ? b.start() : a.start(),
                        b.end().isAfter(a.end()) ? b.end() : a.end()));
    }
}
