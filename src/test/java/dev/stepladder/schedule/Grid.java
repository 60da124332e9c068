package dev.stepladder.schedule;

import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.fleet.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** A calendar by brute force: what the clock on the wall and the calendar beside it show at a moment. */
final class Grid {
    static final Duration STEP = Duration.ofMinutes(15);

    private final Calendar calendar;

    Grid(Calendar calendar) {
        this.calendar = calendar;
    }

    /** Whether all of a stretch on the grid is open and not frozen. */
    boolean allows(Instant from, Instant to) {
        for (Instant at = from; at.isBefore(to); at = at.plus(STEP)) {
            if (!allows(at)) {
                return false;
            }
        }
        return true;
    }

    private boolean allows(Instant moment) {
        boolean open = calendar.windows().isEmpty()
                || calendar.windows().stream().anyMatch(window -> isOpen(window, moment.atZone(window.zone())));
        return open && calendar.freezes().stream().noneMatch(freeze -> isFrozen(freeze, moment));
    }

    private static boolean isOpen(Window window, ZonedDateTime wall) {
        boolean sinceToday = window.days().contains(wall.getDayOfWeek())
                && !wall.toLocalTime().isBefore(window.from())
                && (window.passesMidnight() || wall.toLocalTime().isBefore(window.to()));
        boolean sinceYesterday = window.passesMidnight()
                && window.days().contains(wall.getDayOfWeek().minus(1))
                && wall.toLocalTime().isBefore(window.to());
        return sinceToday || sinceYesterday;
    }

    private static boolean isFrozen(Freeze freeze, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, freeze.zone());
        return !day.isBefore(freeze.from()) && !day.isAfter(freeze.to());
    }
}
