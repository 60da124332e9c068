package dev.stepladder.report.outlook;

import dev.stepladder.report.summary.DateWords;
import dev.stepladder.report.summary.Plural;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days as seen from the day of the report. */
record Days(LocalDate asOf) {
    /** Such as {@code in 132 days}, {@code yesterday} or {@code 17 days ago}. */
    String away(LocalDate day) {
        long days = ChronoUnit.DAYS.between(asOf, day);
        if (days == 0) {
            return "today";
        }
        if (Math.abs(days) == 1) {
            return days > 0 ? "tomorrow" : "yesterday";
        }
        return days > 0 ? "in " + Plural.of(days, "day") : Plural.of(-days, "day") + " ago";
    }

    /** The day, and how far away it is, such as {@code 12 Jun 2024, in 132 days}. */
    String at(LocalDate day) {
        return "%s, %s".formatted(DateWords.date(day), away(day));
    }
}
