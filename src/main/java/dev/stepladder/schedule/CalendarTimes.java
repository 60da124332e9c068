package dev.stepladder.schedule;

import dev.stepladder.fleet.Calendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The windows and freezes of a calendar within a period, and whether a step fits in. */
public final class CalendarTimes {
    private CalendarTimes() {}

    /** The windows that begin in a period, in order; none if every time is open. */
    public static List<Interval> windows(Calendar calendar, Interval period) {
        return calendar.windows().stream()
                .flatMap(window -> LocalDate.ofInstant(period.from(), window.zone())
                        .minusDays(1)
                        .datesUntil(
                                LocalDate.ofInstant(period.to(), window.zone()).plusDays(1))
                        .filter(day -> window.days().contains(day.getDayOfWeek()))
                        .flatMap(day -> WallClock.opening(window, day).stream()))
                .filter(opening -> overlaps(opening, period))
                .sorted(Comparator.comparing(Interval::from))
                .distinct()
                .toList();
    }

    /** A freeze and its reason. */
    public record Frozen(Interval interval, String reason) {}

    /** The freezes that touch a period. */
    public static List<Frozen> freezes(Calendar calendar, Interval period) {
        return calendar.freezes().stream()
                .map(freeze -> new Frozen(WallClock.whole(freeze), freeze.reason()))
                .filter(frozen -> overlaps(frozen.interval(), period))
                .toList();
    }

    /** Whether a step may run at a time: in one opening of the windows, outside of freezes. */
    public static boolean allows(Calendar calendar, Interval step) {
        return new OpenHours(calendar)
                .firstFit(step.from(), Duration.between(step.from(), step.to()), step.from())
                .filter(step.from()::equals)
                .isPresent();
    }

    private static boolean overlaps(Interval one, Interval other) {
        Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
        Instant to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return from.isBefore(to);
    }
}
