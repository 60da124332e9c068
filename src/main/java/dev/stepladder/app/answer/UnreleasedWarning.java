package dev.stepladder.app.answer;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import dev.stepladder.schedule.DatedPlan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Warns of steps that come before their release does, by the {@code released} of its dates. It is no rule: the day may move, and a plan over months is made
 * before the last of its releases is out. What a provider offers has a rule, {@link dev.stepladder.matrix.OfferedReleases}.
 */
final class UnreleasedWarning {
    private UnreleasedWarning() {}

    /**
     * One warning for all such steps.
     *
     * @param today the day of a step without a day of its own
     */
    static List<Diagnostic> of(DatedPlan plan, Matrices matrices, Optional<LocalDate> today) {
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.plan().catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        SortedSet<String> says = new TreeSet<>();
        for (Step step : plan.plan().steps()) {
            Optional<LocalDate> own = plan.slot(step).map(slot -> slot.start().toLocalDate());
            own.or(() -> today)
                    .ifPresent(day -> Optional.ofNullable(hops.get(step.hop())).stream()
                            .flatMap(hop -> hop.moves().stream())
                            .forEach(move -> released(matrices, move)
                                    .filter(day::isBefore)
                                    .ifPresent(out -> says.add("%s %s comes out only on %s%s"
                                            .formatted(
                                                    move.component(),
                                                    move.to(),
                                                    out,
                                                    own.map(date -> ", and a step moves to it on " + date)
                                                            .orElse(""))))));
        }
        return says.isEmpty()
                ? List.of()
                : List.of(new Diagnostic(
                        Diagnostic.Severity.WARNING,
                        Place.of(plan.schedule().isPresent() ? "--start" : "today, " + today.orElseThrow()),
                        String.join("; ", says),
                        "the plan moves to it all the same",
                        "keep these steps until then"));
    }

    /** The day on which a release comes out; nothing if the matrices have none, or if a provider has days of its own for it. */
    private static Optional<LocalDate> released(Matrices matrices, PlannedHop.Move move) {
        boolean offered = matrices.providers().values().stream()
                .anyMatch(provider -> provider.leading().equals(move.component())
                        && provider.offers().containsKey(move.to().toMinor()));
        return matrices.component(move.component())
                .flatMap(component -> component.release(move.to()))
                .filter(release -> !offered)
                .flatMap(release -> release.milestones().stream()
                        .filter(milestone -> milestone.kind().equals("released"))
                        .findFirst())
                .map(milestone -> milestone.date());
    }
}
