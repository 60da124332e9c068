package dev.stepladder.report.plan;

import dev.stepladder.plan.Plan;
import dev.stepladder.schedule.CriticalPath;
import dev.stepladder.schedule.OfferedSteps;
import dev.stepladder.schedule.Schedule;
import dev.stepladder.schedule.ScheduleAnswer;
import dev.stepladder.schedule.TimeText;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Messages about a schedule that is impossible or too late. */
public final class ScheduleText {
    private ScheduleText() {}

    /** Each step that fits no window, with the windows and freezes that exclude it. */
    public static String misfits(ScheduleAnswer.None none) {
        StringBuilder text = new StringBuilder();
        for (ScheduleAnswer.Misfit misfit : none.misfits()) {
            text.append(misfit.says()).append('\n');
            for (ScheduleAnswer.Reason reason : misfit.reasons()) {
                text.append("  ").append(reason.says()).append('\n');
                text.append("    at ").append(reason.place()).append('\n');
            }
        }
        return text.toString();
    }

    /** Each step that begins when its release is not offered. */
    public static String notOffered(List<OfferedSteps.Missed> steps) {
        String moves = steps.size() == 1 ? "1 step moves" : steps.size() + " steps move";
        StringBuilder text = new StringBuilder(
                "not possible on these dates: %s to a release that is not offered by then\n".formatted(moves));
        for (OfferedSteps.Missed step : steps) {
            text.append("  ")
                    .append(step.step())
                    .append(' ')
                    .append(step.says())
                    .append('\n');
            text.append("    at ").append(step.place()).append('\n');
        }
        return text.append("start earlier, or give the steps more time in windows and fewer waits; "
                        + "--accept ended-releases makes the plan all the same, marked\n")
                .toString();
    }

    /** The time that keeping ways back costs, and the steps without a way back. */
    public static String waysKept(Plan plan, Schedule kept, Schedule hasty) {
        long steps = kept.waysBack().keySet().stream()
                .filter(step -> open(kept, step).compareTo(open(hasty, step)) > 0)
                .count();
        Duration later = kept.end()
                .flatMap(end -> hasty.end().map(sooner -> Duration.between(sooner, end)))
                .orElse(Duration.ZERO);
        StringBuilder text = new StringBuilder(
                steps == 0
                        ? "no step has a way back to keep"
                        : "keeps the way back of %s, which makes the plan %s longer"
                                .formatted(steps == 1 ? "1 step" : steps + " steps", TimeText.of(later)));
        plan.catalogue().hops().stream()
                .filter(hop -> hop.isPointOfNoReturn())
                .map(hop -> "\n  no way back of %s: %s"
                        .formatted(hop.inWords(), hop.recovery().wayBack().replaceFirst("^none: ", "")))
                .distinct()
                .forEach(text::append);
        return text.toString();
    }

    private static Duration open(Schedule schedule, String step) {
        return Optional.ofNullable(schedule.waysBack().get(step))
                .flatMap(until -> schedule.slot(step).map(slot -> Duration.between(slot.end(), until)))
                .orElse(Duration.ZERO);
    }

    /** The critical path: the causes of the time between the start and the end, the longest first. */
    public static String tooLate(OffsetDateTime end, LocalDate last, CriticalPath path) {
        StringBuilder text = new StringBuilder("not possible by %s: the earliest end is %s, %s late\n"
                .formatted(last, TimeText.of(end), days(ChronoUnit.DAYS.between(last, end.toLocalDate()))));
        text.append("  critical path, from the start to the last step:\n");
        path.causes()
                .forEach(cause -> text.append("    ").append(cause.inWords()).append('\n'));
        List<String> steps = path.steps();
        text.append("  the last step is ").append(steps.get(steps.size() - 1)).append('\n');
        return text.toString();
    }

    public static String inTime(OffsetDateTime end, LocalDate last) {
        return "earliest end: %s, %s before the last of %s"
                .formatted(TimeText.of(end), days(ChronoUnit.DAYS.between(end.toLocalDate(), last)), last);
    }

    private static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }
}
