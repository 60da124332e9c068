package dev.stepladder.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lengths of time and moments in words. */
public final class TimeText {
    private TimeText() {}

    /** Such as {@code 40 min}, {@code 1 h 30 min} or {@code 7 d}; a day is 24 hours. */
    public static String of(Duration length) {
        List<String> parts = new ArrayList<>();
        add(parts, length.toDays(), "d");
        add(parts, length.toHoursPart(), "h");
        add(parts, length.toMinutesPart(), "min");
        add(parts, length.toSecondsPart(), "s");
        return parts.isEmpty() ? "no time" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long amount, String unit) {
        if (amount != 0) {
            parts.add(amount + " " + unit);
        }
    }

    /** Such as {@code Tue 2026-12-01 22:00+01:00}. */
    public static String of(OffsetDateTime moment) {
        return "%s %s %s%s"
                .formatted(day(moment.getDayOfWeek()), moment.toLocalDate(), moment.toLocalTime(), moment.getOffset());
    }

    private static String day(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }
}
