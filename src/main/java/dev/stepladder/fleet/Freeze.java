package dev.stepladder.fleet;

import dev.stepladder.diagnostic.Place;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days on which nothing changes.
 *
 * @param from the first day, from its midnight on
 * @param to the last day, to its end
 * @param reason why, for people
 */
public record Freeze(LocalDate from, LocalDate to, ZoneId zone, String reason, Place place) {
    public Freeze {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("freeze from %s to %s".formatted(from, to));
        }
    }

    /** Such as {@code year end (2026-12-15 to 2027-01-05 Europe/Oslo)}. */
    public String inWords() {
        String days = from.equals(to) ? from.toString() : from + " to " + to;
        return "%s (%s %s)".formatted(reason, days, zone);
    }
}
