package dev.stepladder.app.answer;

import dev.stepladder.app.request.CalendarRequest;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Exclusions that are over. With a start, their clusters are planned; a plan without dates keeps them. Only the terminal warns. */
final class ExclusionWarning {
    private ExclusionWarning() {}

    /** The exclusions of a fleet that are over on the day of a start, so that their clusters are planned again. */
    static List<Diagnostic> ended(Optional<Fleet> fleet, Optional<CalendarRequest> calendar) {
        return fleet.stream()
                .flatMap(file -> file.excluded().stream())
                .filter(exclusion -> calendar.filter(
                                dates -> exclusion.isOver(dates.start().toLocalDate()))
                        .isPresent())
                .map(exclusion -> new Diagnostic(
                        Diagnostic.Severity.WARNING,
                        exclusion.place(),
                        "exclusion of %s is over".formatted(exclusion.cluster().name()),
                        "found until: \"%s\", and the plan starts later: it moves the cluster"
                                .formatted(exclusion.until()),
                        "remove excluded, or give a later day"))
                .toList();
    }

    /** The exclusions in a plan without dates that are over today. */
    static Optional<Diagnostic> of(Plan plan, LocalDate today) {
        List<String> over = plan.basis().excluded().stream()
                .filter(excluded -> today.isAfter(excluded.until()))
                .map(excluded -> "%s on %s".formatted(excluded.cluster(), excluded.until()))
                .toList();
        return over.isEmpty()
                ? Optional.empty()
                : Optional.of(new Diagnostic(
                        Diagnostic.Severity.WARNING,
                        Place.of("today, " + today),
                        "exclusion is over: " + String.join(", ", over),
                        "a plan without dates leaves these clusters out all the same",
                        "add --start %s, which plans them; or remove excluded, or give a later day, in the fleet file"
                                .formatted(today)));
    }
}
