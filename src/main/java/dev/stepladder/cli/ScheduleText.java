package dev.stepladder.cli;

import dev.stepladder.schedule.CriticalPath;
import dev.stepladder.schedule.ScheduleAnswer;
import dev.stepladder.schedule.TimeText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What there is to say of a schedule that can't be, or is too late. */
final class ScheduleText {
    private ScheduleText() {}

    /** Each step that fits no window, with the windows and freezes that leave no room. */
    static String misfits(ScheduleAnswer.None none) {
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

    /** The bottleneck: what takes the time between the start and the end, the longest first. */
    static String tooLate(OffsetDateTime end, LocalDate last, CriticalPath path) {
        StringBuilder text = new StringBuilder("can't be done by %s: the earliest end is %s, %s late\n"
                .formatted(last, TimeText.of(end), days(ChronoUnit.DAYS.between(last, end.toLocalDate()))));
        text.append("  what takes the time, on the way from the start to the last step:\n");
        path.causes()
                .forEach(cause -> text.append("    ").append(cause.inWords()).append('\n'));
        List<String> steps = path.steps();
        text.append("  the last step of that way is ")
                .append(steps.get(steps.size() - 1))
                .append('\n');
        return text.toString();
    }

    static String inTime(OffsetDateTime end, LocalDate last) {
        return "earliest end: %s, %s before the last of %s"
                .formatted(TimeText.of(end), days(ChronoUnit.DAYS.between(end.toLocalDate(), last)), last);
    }

    private static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }
}
