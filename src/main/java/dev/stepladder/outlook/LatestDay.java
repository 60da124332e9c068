package dev.stepladder.outlook;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.schedule.Deadline;
import dev.stepladder.schedule.Deadlines;
import dev.stepladder.schedule.OfferedSteps;
import dev.stepladder.schedule.Schedule;
import dev.stepladder.schedule.ScheduleAnswer;
import dev.stepladder.schedule.Scheduler;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the latest day on which a plan may begin so that all clusters leave a release before a day.
 *
 * <p>The scheduler dates the plan from a day on, and says when the last cluster leaves the release. A plan that begins later takes no step earlier,
 * so the days in time are those up to one day, and halving finds it. From today on, a day also counts as too late if a step would begin when its
 * release is offered no more. Each day is scheduled once: about twice the logarithm of the plan's days for each release.
 */
public final class LatestDay {
    /** Looks back no further than this from the end of support. */
    private static final int MOST_DAYS = 3660;

    private final Plan plan;
    private final Fleet fleet;
    private final Matrices matrices;
    private final LocalDate today;
    private final Map<LocalDate, Optional<Dated>> known = new HashMap<>();

    /** The plan's end, and the days on which releases are left. */
    private record Dated(Optional<LocalDate> end, List<Deadline> deadlines) {}

    /**
     * A search on one plan.
     *
     * @param fleet has every cluster of the plan
     * @param matrices with the dates of releases
     * @param today before it, offers do not count: the plan was not possible then, or it was another one
     */
    public LatestDay(Plan plan, Fleet fleet, Matrices matrices, LocalDate today) {
        this.plan = plan;
        this.fleet = fleet;
        this.matrices = matrices;
        this.today = today;
    }

    /** Whether the plan, begun on a day on which it has a schedule, takes all its clusters off a release. */
    public boolean leaves(ComponentName component, Version release, LocalDate start) {
        return left(start, component, release).isPresent();
    }

    /** The latest day, with the first day on which no cluster may run the release any more; empty if no day is in time. */
    public Optional<LocalDate> toLeave(ComponentName component, Version release, LocalDate end) {
        return latest(
                end,
                start -> left(start, component, release)
                        .filter(day -> day.isBefore(end))
                        .isPresent());
    }

    /** The latest day on which the plan may begin so that its last step ends before a day; empty if none is in time. */
    public Optional<LocalDate> toFinish(LocalDate end) {
        return latest(
                end, start -> finish(start).filter(day -> day.isBefore(end)).isPresent());
    }

    /** The day of the last step of a plan that begins on a day; empty if there is no schedule. */
    public Optional<LocalDate> finish(LocalDate start) {
        return known.computeIfAbsent(start, this::dated).flatMap(Dated::end);
    }

    private static Optional<LocalDate> latest(LocalDate end, Predicate<LocalDate> isInTime) {
        LocalDate late = end;
        int back = 1;
        while (!isInTime.test(end.minusDays(back))) {
            late = end.minusDays(back);
            if (back >= MOST_DAYS) {
                return Optional.empty();
            }
            back = Math.min(2 * back, MOST_DAYS);
        }
        LocalDate early = end.minusDays(back);
        while (early.plusDays(1).isBefore(late)) {
            LocalDate middle = early.plusDays((late.toEpochDay() - early.toEpochDay()) / 2);
            if (isInTime.test(middle)) {
                early = middle;
            } else {
                late = middle;
            }
        }
        return Optional.of(early);
    }

    /** The day on which the last cluster leaves a release of a plan that begins on a day; empty if one stays, or if there is no schedule. */
    public Optional<LocalDate> left(LocalDate start, ComponentName component, Version release) {
        return known.computeIfAbsent(start, this::dated)
                .flatMap(dated -> dated.deadlines().stream()
                        .filter(deadline -> deadline.component().equals(component)
                                && deadline.release().equals(release)
                                && deadline.leftBy().isPresent())
                        .map(Deadline::left)
                        .findFirst());
    }

    private Optional<Dated> dated(LocalDate start) {
        ScheduleAnswer answer = Scheduler.schedule(plan, fleet, start.atStartOfDay(), Map.of(), false);
        return answer instanceof ScheduleAnswer.Made made && isOffered(start, made.schedule())
                ? Optional.of(new Dated(
                        made.schedule().end().map(OffsetDateTime::toLocalDate),
                        Deadlines.of(plan, made.schedule(), matrices)))
                : Optional.empty();
    }

    private boolean isOffered(LocalDate start, Schedule schedule) {
        return start.isBefore(today)
                || OfferedSteps.missed(plan, schedule, matrices).isEmpty();
    }
}
