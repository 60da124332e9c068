package dev.stepladder.cli.options;

import dev.stepladder.cli.io.Console;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Plan;
import dev.stepladder.report.plan.ScheduleText;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Deadlines;
import dev.stepladder.schedule.ScheduleAnswer;
import dev.stepladder.schedule.Scheduler;
import dev.stepladder.trajectory.WayBackPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** When a plan begins, and by when it must be done. */
public final class CalendarOptions {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Option(
            names = "--start",
            paramLabel = "DATE[Thh:mm]",
            description =
                    "Date every step, none before this time of its cluster's clock: 2026-12-01 or 2026-12-01T08:00.")
    private Optional<String> start = Optional.empty();

    @Option(
            names = "--finish-by",
            paramLabel = "DATE",
            description =
                    "The last day, with --start: say no, and what holds it up, if the plan can't be done by then.")
    private Optional<String> finishBy = Optional.empty();

    @Option(
            names = "--keep-way-back",
            description =
                    "With --start: steps after which a hop can't be undone wait for the soak, as long as the provider lets it be undone.")
    private boolean keepWayBack;

    /** Collects what is wrong with them. */
    public void check(Diagnostics problems) {
        if (start.isPresent() && start().isEmpty()) {
            problems.error(
                    Place.of("--start " + start.get()),
                    "not a day or a time of a day",
                    "expected such as 2026-12-01 or 2026-12-01T08:00",
                    "");
        }
        if (finishBy.isPresent() && finishBy().isEmpty()) {
            problems.error(Place.of("--finish-by " + finishBy.get()), "not a day", "expected such as 2026-12-31", "");
        }
        if (keepWayBack && start.isEmpty()) {
            problems.error(
                    Place.of("--keep-way-back"),
                    "when does it start?",
                    "--start is not given",
                    "add --start, such as --start 2026-12-01");
        }
        if (finishBy.isPresent() && start.isEmpty()) {
            problems.error(
                    Place.of("--finish-by " + finishBy.get()),
                    "when does it start?",
                    "--start is not given",
                    "add --start, such as --start 2026-12-01");
        }
    }

    private Optional<LocalDateTime> start() {
        return start.flatMap(text -> {
            try {
                return Optional.of(
                                DAY.matcher(text).matches()
                                        ? LocalDate.parse(text).atStartOfDay()
                                        : LocalDateTime.parse(text))
                        .filter(time -> Character.isDigit(text.charAt(0)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private Optional<LocalDate> finishBy() {
        return finishBy.filter(text -> DAY.matcher(text).matches()).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** The plan with its dates, if any were asked for; nothing, and the reason on the console, if it can't have them. */
    public Optional<DatedPlan> date(Plan plan, Fleet fleet, Matrices matrices, Console console) {
        Optional<LocalDateTime> begin = start();
        if (begin.isEmpty()) {
            return Optional.of(DatedPlan.undated(plan));
        }
        Map<String, WayBackPeriod> spans = WayBackPeriod.of(plan, matrices);
        ScheduleAnswer answer = Scheduler.schedule(plan, fleet, begin.get(), spans, keepWayBack);
        if (answer instanceof ScheduleAnswer.None none) {
            console.result(ScheduleText.misfits(none));
            return Optional.empty();
        }
        ScheduleAnswer.Made made = (ScheduleAnswer.Made) answer;
        Optional<OffsetDateTime> end = made.schedule().end();
        if (keepWayBack) {
            ScheduleAnswer hasty = Scheduler.schedule(plan, fleet, begin.get(), spans, false);
            console.message(ScheduleText.waysKept(plan, made.schedule(), ((ScheduleAnswer.Made) hasty).schedule()));
        }
        Optional<LocalDate> last = finishBy();
        if (end.isPresent() && last.isPresent()) {
            if (end.get().toLocalDate().isAfter(last.get())) {
                console.result(ScheduleText.tooLate(end.get(), last.get(), made.criticalPath()));
                return Optional.empty();
            }
            console.message(ScheduleText.inTime(end.get(), last.get()));
        }
        return Optional.of(
                new DatedPlan(plan, Optional.of(made.schedule()), Deadlines.of(plan, made.schedule(), matrices)));
    }
}
