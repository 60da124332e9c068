package dev.stepladder.schedule;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanApprovals;
import dev.stepladder.plan.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan, and its dates if they were requested.
 *
 * @param schedule empty for a plan without a start
 * @param deadlines the ends of support during the plan; none without a schedule
 * @param approvals those that its file records
 */
public record DatedPlan(Plan plan, Optional<Schedule> schedule, List<Deadline> deadlines, PlanApprovals approvals) {
    public DatedPlan {
        deadlines = List.copyOf(deadlines);
    }

    /** A plan that comes from no file. */
    public DatedPlan(Plan plan, Optional<Schedule> schedule, List<Deadline> deadlines) {
        this(plan, schedule, deadlines, PlanApprovals.NONE);
    }

    /** The roles that must approve it, each once: those of its dates, in the order of the steps, then those that it names as a whole. */
    public List<String> approvers() {
        return Stream.concat(
                        schedule.stream()
                                .flatMap(dates -> dates.approvals().values().stream())
                                .flatMap(List::stream),
                        plan.basis().approvers().stream())
                .distinct()
                .toList();
    }

    /** A plan without dates. */
    public static DatedPlan undated(Plan plan) {
        return new DatedPlan(plan, Optional.empty(), List.of());
    }

    /** The same with the windows, freezes and waits of a fleet, if it has dates and names none of them. */
    public DatedPlan completedBy(Fleet fleet) {
        return new DatedPlan(
                plan,
                schedule.map(dates -> dates.terms().isEmpty() ? dates.with(ScheduleTerms.of(plan, fleet)) : dates),
                deadlines,
                approvals);
    }

    /** The day on which its hops were judged: that of its start; empty for a plan without dates. */
    public Optional<LocalDate> judgedOn() {
        return schedule.map(dates -> dates.start().toLocalDate());
    }

    /** The time of a step. */
    public Optional<Slot> slot(Step step) {
        return schedule.flatMap(dates -> dates.slot(step.id()));
    }
}
