package dev.stepladder.app.result;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.schedule.CriticalPath;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.OfferedSteps;
import dev.stepladder.schedule.Schedule;
import dev.stepladder.schedule.ScheduleAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A plan, or the reason why there is none. */
public sealed interface PlanResult {
    /**
     * The plan.
     *
     * @param hasty its dates if it did not keep ways back; only if it does
     * @param finishBy the requested last day; the plan ends by then
     * @param basis what it was made from
     */
    record Made(DatedPlan plan, Optional<Schedule> hasty, Optional<LocalDate> finishBy, Basis basis)
            implements PlanResult {}

    /**
     * What a plan was made from.
     *
     * @param fleet as it was before the first step
     * @param matrices with the rules of the day of the plan
     */
    record Basis(Fleet fleet, Matrices matrices) {}

    /**
     * Some clusters have no safe path.
     *
     * @param matrices those that rule it out
     * @param withdrawn what is not offered on the day of the plan, and what is possible instead; empty if that is not the reason
     */
    record NoPath(List<PlanAnswer.Obstacle> obstacles, Matrices matrices, List<Withdrawn> withdrawn)
            implements PlanResult {
        public NoPath {
            obstacles = List.copyOf(obstacles);
            withdrawn = List.copyOf(withdrawn);
        }

        /** The same, with what is not offered. */
        public NoPath because(List<Withdrawn> notOffered) {
            return new NoPath(obstacles, matrices, notOffered);
        }
    }

    /** Some steps begin when their release is not offered any more. */
    record NotOffered(List<OfferedSteps.Missed> steps) implements PlanResult {
        public NotOffered {
            steps = List.copyOf(steps);
        }
    }

    /** Some steps fit no maintenance window. */
    record NoWindow(ScheduleAnswer.None misfits) implements PlanResult {}

    /**
     * The plan ends after the requested last day.
     *
     * @param hasty its dates if it did not keep ways back; only if it does
     * @param criticalPath the steps and waits that take the time
     */
    record TooLate(DatedPlan plan, Optional<Schedule> hasty, LocalDate finishBy, CriticalPath criticalPath)
            implements PlanResult {}
}
