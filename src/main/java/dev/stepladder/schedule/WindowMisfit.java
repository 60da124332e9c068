package dev.stepladder.schedule;

import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.fleet.Window;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The reason why a step fits no window, in words. */
final class WindowMisfit {
    private WindowMisfit() {}

    /** A step that takes longer than every window is open. */
    static ScheduleAnswer.Misfit tooLong(
            Step step, PlannedHop hop, Cluster cluster, Duration length, Duration longest) {
        String says = "%s: %s takes %s, but no window is longer than %s: %s too short"
                .formatted(
                        cluster.name(),
                        inWords(step, hop),
                        TimeText.of(length),
                        TimeText.of(longest),
                        TimeText.of(length.minus(longest)));
        return new ScheduleAnswer.Misfit(
                step.id(), says, windows(cluster.policy().calendar()));
    }

    /** A stage that is to be kept whole, and takes longer than every window is open. */
    static ScheduleAnswer.Misfit stageTooLong(
            Step first, String stage, Cluster cluster, Duration length, Duration longest) {
        String says = "%s: stage %s takes %s and is to be kept whole, but no window is longer than %s: %s too short"
                .formatted(
                        cluster.name(),
                        stage,
                        TimeText.of(length),
                        TimeText.of(longest),
                        TimeText.of(length.minus(longest)));
        return new ScheduleAnswer.Misfit(
                first.id(), says, windows(cluster.policy().calendar()));
    }

    /**
     * A step that would wait for ever, because freezes leave no opening that is long enough.
     *
     * @param whole whether the length is that of a whole stage
     */
    static ScheduleAnswer.Misfit frozen(
            Step step, PlannedHop hop, Cluster cluster, boolean whole, Duration length, Instant ready) {
        Calendar calendar = cluster.policy().calendar();
        LocalDate day = LocalDate.ofInstant(ready, calendar.clock());
        String says = "%s: %s takes %s, and from %s on the freezes leave no window for it"
                .formatted(
                        cluster.name(),
                        (whole ? "the whole stage that begins with " : "") + inWords(step, hop),
                        TimeText.of(length),
                        day);
        List<ScheduleAnswer.Reason> freezes = calendar.freezes().stream()
                .filter(freeze -> !freeze.to().isBefore(day))
                .map(WindowMisfit::reason)
                .toList();
        return new ScheduleAnswer.Misfit(
                step.id(),
                says,
                Stream.concat(freezes.stream(), windows(calendar).stream()).toList());
    }

    private static String inWords(Step step, PlannedHop hop) {
        String units = String.join(" + ", step.units());
        boolean same = hop.moves().stream()
                .map(move -> move.component().text())
                .toList()
                .equals(step.units());
        return same ? hop.inWords() : "%s (%s)".formatted(hop.inWords(), units);
    }

    private static List<ScheduleAnswer.Reason> windows(Calendar calendar) {
        return calendar.windows().stream().map(WindowMisfit::reason).toList();
    }

    private static ScheduleAnswer.Reason reason(Window window) {
        return new ScheduleAnswer.Reason("window " + window.inWords(), window.place());
    }

    private static ScheduleAnswer.Reason reason(Freeze freeze) {
        return new ScheduleAnswer.Reason("freeze " + freeze.inWords(), freeze.place());
    }
}
