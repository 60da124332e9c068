package dev.stepladder.verify;

import dev.stepladder.fleet.Calendar;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.schedule.CalendarTimes;
import dev.stepladder.schedule.Interval;
import dev.stepladder.schedule.Schedule;
import dev.stepladder.schedule.ScheduleTerms;
import dev.stepladder.schedule.Slot;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that the times of a plan keep to the windows, freezes and waits that it names. */
final class TermsCheck {
    private final Plan plan;
    private final Schedule schedule;
    private final ScheduleTerms terms;
    private final List<Discrepancy> findings = new ArrayList<>();

    private TermsCheck(Plan plan, Schedule schedule) {
        this.plan = plan;
        this.schedule = schedule;
        this.terms = schedule.terms();
    }

    /** Steps of a plan that do not keep to its own terms, and terms of clusters and environments that it does not have. */
    static List<Discrepancy> kept(Plan plan, Schedule schedule) {
        TermsCheck check = new TermsCheck(plan, schedule);
        check.names();
        check.windows();
        check.waits();
        return check.findings;
    }

    private void names() {
        Set<ClusterName> moved = new HashSet<>();
        plan.steps().forEach(step -> moved.add(step.cluster()));
        Set<ClusterName> seen = new HashSet<>();
        for (ScheduleTerms.Shared shared : terms.calendars()) {
            for (ClusterName cluster : shared.clusters()) {
                if (!seen.add(cluster)) {
                    find(cluster.text(), "has two calendars");
                } else if (!moved.contains(cluster)) {
                    find(cluster.text(), "has a calendar, but takes no step of the plan");
                }
            }
        }
        terms.waits().keySet().stream()
                .filter(environment -> !plan.environments().contains(environment))
                .forEach(environment -> find(environment.text(), "has waits, but is no environment of the plan"));
    }

    private void windows() {
        Map<ClusterName, Calendar> calendars = terms.byCluster();
        for (Step step : plan.steps()) {
            Optional<Slot> slot = schedule.slot(step.id());
            Optional<Calendar> calendar = Optional.ofNullable(calendars.get(step.cluster()));
            if (slot.isPresent() && calendar.isPresent()) {
                Interval when = new Interval(
                        slot.get().start().toInstant(), slot.get().end().toInstant());
                if (!CalendarTimes.allows(calendar.get(), when)) {
                    find(
                            step.id(),
                            "runs from %s to %s, which the plan's own calendar of %s does not allow"
                                    .formatted(slot.get().start(), slot.get().end(), step.cluster()));
                }
                ZoneId clock = calendar.get().clock();
                if (!clock.getRules()
                        .getOffset(when.from())
                        .equals(slot.get().start().getOffset())) {
                    find(step.id(), "has times by another clock than %s".formatted(clock));
                }
            }
        }
    }

    private void waits() {
        Optional<OffsetDateTime> before = Optional.empty();
        for (Stage stage : plan.stages()) {
            Optional<OffsetDateTime> soaked = Optional.empty();
            for (Stage.EnvironmentPart part : stage.environments()) {
                ScheduleTerms.Waits waits = terms.waits(part.name());
                check(
                        part.waves().stream()
                                .flatMap(wave -> wave.steps().stream())
                                .toList(),
                        before,
                        waits.before());
                check(
                        part.waves().stream()
                                .flatMap(wave -> wave.steps().stream())
                                .toList(),
                        soaked,
                        Duration.ZERO);
                for (int i = 1; i < part.waves().size(); i++) {
                    check(part.waves().get(i).steps(), end(part.waves().subList(0, i)), waits.pause());
                }
                Optional<OffsetDateTime> end = end(part.waves());
                before = later(before, end);
                soaked = later(soaked, end.map(last -> last.plus(waits.soak())));
            }
        }
    }

    /** No step begins before a moment and a wait. */
    private void check(List<Step> steps, Optional<OffsetDateTime> after, Duration wait) {
        for (Step step : steps) {
            Optional<OffsetDateTime> early = schedule.slot(step.id())
                    .map(Slot::start)
                    .filter(start ->
                            after.filter(end -> start.isBefore(end.plus(wait))).isPresent());
            if (early.isPresent()) {
                find(
                        step.id(),
                        "begins at %s, before the waits of the plan are over, at %s"
                                .formatted(early.get(), after.orElseThrow().plus(wait)));
                return;
            }
        }
    }

    private Optional<OffsetDateTime> end(List<Stage.Wave> waves) {
        return waves.stream()
                .flatMap(wave -> wave.steps().stream())
                .flatMap(step -> schedule.slot(step.id()).stream())
                .map(Slot::end)
                .reduce((one, other) -> other.isAfter(one) ? other : one);
    }

    private static Optional<OffsetDateTime> later(Optional<OffsetDateTime> one, Optional<OffsetDateTime> other) {
        return one.isEmpty() || (other.isPresent() && other.get().isAfter(one.get())) ? other : one;
    }

    private void find(String where, String says) {
        findings.add(new Discrepancy("schedule", where, says));
    }
}
