package dev.stepladder.cli.options;

import dev.stepladder.app.request.CalendarRequest;
import dev.stepladder.cli.io.Console;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The dates of a plan: its start, and its last day. */
public final class CalendarOptions {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Option(
            names = "--start",
            paramLabel = "DATE",
            description =
                    "Date every step. No step starts before this time by its cluster's clock: 2026-12-01 or 2026-12-01T08:00.")
    private Optional<String> start = Optional.empty();

    @Option(
            names = "--finish-by",
            paramLabel = "DATE",
            description =
                    "With --start: last day of the plan. If the plan ends later, print the critical path instead, with exit code 1.")
    private Optional<String> finishBy = Optional.empty();

    @Option(
            names = "--keep-way-back",
            description =
                    "With --start: delay steps that would make an earlier hop irreversible until its soak, or its rollback period, is over.")
    private boolean keepWayBack;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description =
                    "Without --start: day on which the plan is made (default: today). Warnings and --to supported look at it; no file does.")
    private Optional<LocalDate> today = Optional.empty();

    /** Reports every problem with them. */
    public void check(Diagnostics problems) {
        if (today.isPresent() && start.isPresent()) {
            problems.error(
                    Place.of("--today " + today.get()),
                    "--today and --start exclude each other",
                    "with --start, the day of the start counts",
                    "leave --today out");
        }
        if (start.isPresent() && start().isEmpty()) {
            problems.error(
                    Place.of("--start " + start.get()),
                    "value is neither a day nor a day with a time",
                    "expected such as 2026-12-01 or 2026-12-01T08:00",
                    "");
        }
        if (finishBy.isPresent() && finishBy().isEmpty()) {
            problems.error(
                    Place.of("--finish-by " + finishBy.get()), "value is not a day", "expected such as 2026-12-31", "");
        }
        if (keepWayBack && start.isEmpty()) {
            problems.error(
                    Place.of("--keep-way-back"),
                    "missing --start",
                    "without it, a plan has no dates",
                    "add --start, such as --start 2026-12-01");
        }
        if (finishBy.isPresent() && start.isEmpty()) {
            problems.error(
                    Place.of("--finish-by " + finishBy.get()),
                    "missing --start",
                    "without it, a plan has no dates",
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

    /** The dates; nothing if none are requested, or if {@link #check} has a problem with them. */
    public Optional<CalendarRequest> request() {
        return start().map(begin -> new CalendarRequest(begin, finishBy(), keepWayBack));
    }

    /** The day on which a plan without dates is made. */
    public LocalDate today(Console console) {
        return today.orElseGet(console::today);
    }

    /** Whether dates are requested, readable or not. */
    public boolean isGiven() {
        return start.isPresent();
    }
}
