package dev.stepladder.fleet;

import dev.stepladder.diagnostic.Place;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Hours of the week in which a cluster may be changed.
 *
 * @param days the days on which it begins, Monday first; never empty
 * @param from when it begins, by the clock of the zone
 * @param to when it ends; on the next day if that is not later than {@code from}, so that midnight to midnight is the whole day
 */
public record Window(SortedSet<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone, Place place) {
    public Window {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("window on no day at " + place);
        }
        days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
    }

    /** Whether it ends on the day after the one on which it begins. */
    public boolean passesMidnight() {
        return !to.isAfter(from);
    }

    /** Such as {@code mon-fri 22:00-04:00 Europe/Oslo}. */
    public String inWords() {
        return "%s %s-%s %s"
                .formatted(Weekdays.inWords(days), from, to.equals(LocalTime.MIDNIGHT) ? "24:00" : to, zone);
    }
}
