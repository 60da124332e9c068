package dev.stepladder.report.summary;

import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Slot;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands before and on the way: hops without a way back, blockers, dates. */
final class Obstacles {
    private static final String BLOCKER = "blocker";

    private Obstacles() {}

    static List<Headline.NoWayBack> noWayBack(Plan plan) {
        Map<String, Integer> counts = new HashMap<>();
        plan.steps().forEach(step -> counts.merge(step.hop(), 1, Integer::sum));
        return plan.catalogue().hops().stream()
                .filter(PlannedHop::isPointOfNoReturn)
                .map(hop -> new Headline.NoWayBack(hop.inWords(), counts.getOrDefault(hop.id(), 0)))
                .toList();
    }

    /** Each blocker once, before the first hop that it blocks. */
    static List<Headline.Blocker> blockers(Plan plan) {
        Map<String, Headline.Blocker> blockers = new LinkedHashMap<>();
        for (PlannedHop hop : plan.catalogue().hops()) {
            hop.trouble().issues().stream()
                    .filter(issue -> issue.severity().equals(BLOCKER))
                    .forEach(issue -> blockers.putIfAbsent(
                            issue.id(),
                            new Headline.Blocker(
                                    issue.id(), hop.inWords(), issue.symptom(), issue.check(), issue.remedy())));
        }
        return List.copyOf(blockers.values());
    }

    static Optional<Headline.Dates> dates(DatedPlan dated) {
        List<Slot> slots = dated.plan().steps().stream()
                .flatMap(step -> dated.slot(step).stream())
                .toList();
        Optional<OffsetDateTime> first = slots.stream().map(Slot::start).reduce((a, b) -> b.isBefore(a) ? b : a);
        Optional<OffsetDateTime> last = dated.schedule().flatMap(schedule -> schedule.end());
        return first.flatMap(start -> last.map(end -> {
            LocalDate from = start.toLocalDate();
            LocalDate to = end.toLocalDate();
            int approvals = dated.schedule()
                    .map(schedule -> schedule.approvals().values().stream()
                            .mapToInt(List::size)
                            .sum())
                    .orElse(0);
            return new Headline.Dates(from, to, ChronoUnit.DAYS.between(from, to) + 1, approvals);
        }));
    }
}
