package dev.stepladder.verify;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Deadline;
import dev.stepladder.schedule.Deadlines;
import dev.stepladder.schedule.OfferedSteps;
import dev.stepladder.schedule.Schedule;
import dev.stepladder.schedule.ScheduleAnswer;
import dev.stepladder.schedule.ScheduleTerms;
import dev.stepladder.schedule.Scheduler;
import dev.stepladder.schedule.Slot;
import dev.stepladder.schedule.TermsDiff;
import dev.stepladder.trajectory.WayBackPeriod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks that a plan's dates are still true.
 *
 * <p>For a plan whose steps and hops are true. The dates must be in order: each step has its time, a cluster's steps follow each other, and so do
 * waves and environments. They keep to the windows, freezes and waits that the plan names. With a fleet file they must match its windows, freezes, soak and durations. Deadlines must match the matrices.
 */
public final class ScheduleVerifier {
    private final Plan plan;
    private final List<Discrepancy> findings = new ArrayList<>();

    private ScheduleVerifier(Plan plan) {
        this.plan = plan;
    }

    /**
     * Every statement about a plan's dates that is not true.
     *
     * @param fleet the fleet to compare with, if given; {@link FleetVerifier} checks that it is the plan's
     */
    public static List<Discrepancy> verify(DatedPlan dated, Matrices matrices, Optional<Fleet> fleet) {
        ScheduleVerifier verifier = new ScheduleVerifier(dated.plan());
        if (dated.schedule().isPresent()) {
            Schedule schedule = dated.schedule().get();
            verifier.checkExcluded(schedule);
            verifier.checkOrder(schedule);
            // Dates out of order cannot be compared.
            if (verifier.findings.isEmpty()) {
                verifier.compareDeadlines(dated.deadlines(), Deadlines.of(dated.plan(), schedule, matrices));
                Map<String, WayBackPeriod> spans = WayBackPeriod.of(dated.plan(), matrices);
                verifier.compareWaysBack(schedule, spans);
                verifier.findings.addAll(TermsCheck.kept(dated.plan(), schedule));
                OfferedSteps.missed(dated.plan(), schedule, matrices)
                        .forEach(missed -> verifier.find(missed.step(), missed.says()));
                fleet.ifPresent(known -> verifier.compareFleet(schedule, known, spans));
            }
        } else {
            verifier.compareDeadlines(dated.deadlines(), List.of());
        }
        return verifier.findings;
    }

    private void checkExcluded(Schedule schedule) {
        LocalDate start = schedule.start().toLocalDate();
        plan.basis().excluded().stream()
                .filter(excluded -> start.isAfter(excluded.until()))
                .forEach(excluded -> find(
                        excluded.cluster().text(),
                        "is excluded until %s, but the plan starts on %s".formatted(excluded.until(), start)));
    }

    private void checkOrder(Schedule schedule) {
        TreeSet<String> unknown = new TreeSet<>(schedule.slots().keySet());
        Optional<OffsetDateTime> turn = Optional.empty();
        for (Stage stage : plan.stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                for (Stage.Wave wave : part.waves()) {
                    wave.steps().forEach(step -> unknown.remove(step.id()));
                    turn = checkWave(wave, schedule, turn);
                }
            }
        }
        unknown.forEach(id -> find(id, "has a time, but the plan has no such step"));
    }

    /** Checks that a wave begins after everything before it; gives its own end. */
    private Optional<OffsetDateTime> checkWave(Stage.Wave wave, Schedule schedule, Optional<OffsetDateTime> turn) {
        Map<ClusterName, OffsetDateTime> free = new HashMap<>();
        Optional<OffsetDateTime> over = turn;
        for (Step step : wave.steps()) {
            Optional<Slot> slot = schedule.slot(step.id());
            if (slot.isEmpty()) {
                find(step.id(), "has no time");
                continue;
            }
            OffsetDateTime start = slot.get().start();
            OffsetDateTime end = slot.get().end();
            if (start.toLocalDateTime().isBefore(schedule.start())) {
                find(step.id(), "starts at %s, before the plan's start at %s".formatted(start, schedule.start()));
            }
            if (end.isBefore(start)) {
                find(step.id(), "ends at %s, before it starts".formatted(end));
            }
            Optional.ofNullable(free.get(step.cluster()))
                    .or(() -> turn)
                    .filter(start::isBefore)
                    .ifPresent(before -> find(
                            step.id(),
                            "starts at %s, before the step that it follows ends, at %s".formatted(start, before)));
            free.put(step.cluster(), end);
            over = Optional.of(over.filter(end::isBefore).orElse(end));
        }
        return over;
    }

    private void compareDeadlines(List<Deadline> said, List<Deadline> now) {
        said.stream()
                .filter(deadline -> !now.contains(deadline))
                .forEach(deadline -> findDeadline(deadline, "does not match the matrices and the dates of today"));
        now.stream()
                .filter(deadline -> !said.contains(deadline))
                .forEach(deadline -> findDeadline(deadline, "is missing from the plan, or differs there"));
    }

    private void findDeadline(Deadline deadline, String says) {
        findings.add(new Discrepancy(
                "deadline",
                "%s %s".formatted(deadline.component(), deadline.release()),
                "%s on %s %s".formatted(deadline.event(), deadline.date(), says)));
    }

    private void compareWaysBack(Schedule schedule, Map<String, WayBackPeriod> spans) {
        Map<String, OffsetDateTime> now = Scheduler.open(plan, schedule.slots(), spans);
        for (Step step : plan.steps()) {
            Optional<OffsetDateTime> said =
                    Optional.ofNullable(schedule.waysBack().get(step.id()));
            Optional<OffsetDateTime> open = Optional.ofNullable(now.get(step.id()));
            if (!said.equals(open)) {
                find(
                        step.id(),
                        "can be undone until %s, but the plan says %s"
                                .formatted(
                                        open.map(OffsetDateTime::toString).orElse("no date"),
                                        said.map(OffsetDateTime::toString).orElse("no date")));
            }
        }
    }

    private void compareFleet(Schedule schedule, Fleet fleet, Map<String, WayBackPeriod> spans) {
        Set<ClusterName> known = new HashSet<>();
        fleet.environments()
                .forEach(environment -> environment.clusters().forEach(cluster -> known.add(cluster.name())));
        if (!plan.steps().stream().allMatch(step -> known.contains(step.cluster()))) {
            // Steps of a cluster that is not in the fleet have no dates; FleetVerifier reports it.
            return;
        }
        ScheduleAnswer answer = Scheduler.schedule(plan, fleet, schedule.start(), spans, schedule.keepsWayBack());
        if (answer instanceof ScheduleAnswer.None none) {
            none.misfits().forEach(misfit -> find(misfit.step(), misfit.says()));
            return;
        }
        Schedule now = ((ScheduleAnswer.Made) answer).schedule();
        compareTerms(schedule.terms(), now.terms());
        if (!schedule.assumed().equals(now.assumed())) {
            find(
                    "assumed",
                    "the plan lists %s, but the fleet requires %s".formatted(schedule.assumed(), now.assumed()));
        }
        for (Step step : plan.steps()) {
            List<String> said = schedule.approvals(step.id());
            List<String> asked = now.approvals(step.id());
            if (!said.equals(asked)) {
                find(step.id(), "waits for the approval of %s, but the fleet requires %s".formatted(said, asked));
            }
        }
        for (Step step : plan.steps()) {
            Optional<Slot> said = schedule.slot(step.id());
            Optional<Slot> then = now.slot(step.id());
            if (said.isPresent() && !said.equals(then)) {
                find(
                        step.id(),
                        "is dated %s, but the fleet's calendar gives %s".formatted(inWords(said), inWords(then)));
                // The steps after it are late for the same reason; one finding is enough.
                return;
            }
        }
    }

    /** Plan files of an earlier version name no terms, so there is nothing to compare. */
    private void compareTerms(ScheduleTerms said, ScheduleTerms now) {
        if (!said.isEmpty()) {
            Set<ClusterName> clusters = new LinkedHashSet<>();
            plan.steps().forEach(step -> clusters.add(step.cluster()));
            TermsDiff.of(said, now, clusters, plan.environments())
                    .forEach(diff -> find(
                            diff.what(),
                            "%s by the plan, %s by the fleet".formatted(orNone(diff.was()), orNone(diff.now()))));
        }
    }

    private static String orNone(String words) {
        return words.isEmpty() ? "none" : words;
    }

    private static String inWords(Optional<Slot> slot) {
        return slot.map(when -> when.start() + " to " + when.end()).orElse("no time");
    }

    private void find(String where, String says) {
        findings.add(new Discrepancy("schedule", where, says));
    }
}
