package dev.stepladder.schedule;

import dev.stepladder.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A plan, and its dates if they were requested.
 *
 * @param schedule empty for a plan without a start
 * @param deadlines the ends of support during the plan; none without a schedule
 */
public record DatedPlan(Plan plan, Optional<Schedule> schedule, List<Deadline> deadlines) {
    public DatedPlan {
        deadlines = List.copyOf(deadlines);
    }

    /** A plan without dates. */
    public static DatedPlan undated(Plan plan) {
        return new DatedPlan(plan, Optional.empty(), List.of());
    }

    /** The day on which its hops were judged: that of its start; empty for a plan without dates. */
    public Optional<LocalDate> judgedOn() {
        return schedule.map(dates -> dates.start().toLocalDate());
    }

    /** The time of a step. */
    public Optional<Slot> slot(Plan.Step step) {
        return schedule.flatMap(dates -> dates.slot(step.id()));
    }
}
