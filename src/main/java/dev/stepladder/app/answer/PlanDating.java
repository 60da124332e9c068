package dev.stepladder.app.answer;

import dev.stepladder.app.request.CalendarRequest;
import dev.stepladder.app.result.PlanResult;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Plan;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Deadlines;
import dev.stepladder.schedule.OfferedSteps;
import dev.stepladder.schedule.Schedule;
import dev.stepladder.schedule.ScheduleAnswer;
import dev.stepladder.schedule.Scheduler;
import dev.stepladder.trajectory.WayBackPeriod;
import dev.stepladder.verify.ApprovalCheck;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives a plan the dates of a {@link CalendarRequest}. */
public final class PlanDating {
    private final Plan plan;
    private final Fleet fleet;
    private final Matrices matrices;

    public PlanDating(Plan plan, Fleet fleet, Matrices matrices) {
        this.plan = plan;
        this.fleet = fleet;
        this.matrices = matrices;
    }

    /** The plan, with dates if they are requested; or the reason why it cannot have them. */
    public PlanResult date(Optional<CalendarRequest> asked) {
        return asked.map(this::date)
                .orElseGet(() ->
                        new PlanResult.Made(DatedPlan.undated(asking()), Optional.empty(), Optional.empty(), basis()));
    }

    /** Without dates no stage names the roles that must approve it, so the plan does. */
    private Plan asking() {
        return plan.askingFor(ApprovalCheck.asked(DatedPlan.undated(plan), Optional.of(fleet)));
    }

    private PlanResult date(CalendarRequest asked) {
        Map<String, WayBackPeriod> periods = WayBackPeriod.of(plan, matrices);
        ScheduleAnswer answer = Scheduler.schedule(plan, fleet, asked.start(), periods, asked.keepWayBack());
        if (answer instanceof ScheduleAnswer.None none) {
            return new PlanResult.NoWindow(none);
        }
        ScheduleAnswer.Made made = (ScheduleAnswer.Made) answer;
        Schedule schedule = made.schedule();
        List<OfferedSteps.Missed> missed = OfferedSteps.missed(plan, schedule, matrices);
        if (!missed.isEmpty()) {
            return new PlanResult.NotOffered(missed);
        }
        // A schedule that keeps ways back only delays steps, so the schedule without delays exists as well.
        Optional<Schedule> hasty = asked.keepWayBack()
                ? Optional.of(((ScheduleAnswer.Made) Scheduler.schedule(plan, fleet, asked.start(), periods, false))
                        .schedule())
                : Optional.empty();
        DatedPlan dated = new DatedPlan(plan, Optional.of(schedule), Deadlines.of(plan, schedule, matrices));
        Optional<LocalDate> end = schedule.end().map(OffsetDateTime::toLocalDate);
        Optional<LocalDate> late =
                asked.finishBy().filter(last -> end.filter(last::isBefore).isPresent());
        if (late.isPresent()) {
            return new PlanResult.TooLate(dated, hasty, late.get(), made.criticalPath());
        }
        return new PlanResult.Made(dated, hasty, asked.finishBy(), basis());
    }

    private PlanResult.Basis basis() {
        return new PlanResult.Basis(fleet, matrices);
    }
}
