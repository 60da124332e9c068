package dev.stepladder.schedule;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.fleet.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Calendars for tests, in few words. */
final class Calendars {
    private static final Place PLACE = Place.of("test");

    private Calendars() {}

    /** A window on every day. */
    static Window daily(String from, String to, String zone) {
        return on(List.of(DayOfWeek.values()), from, to, zone);
    }

    static Window on(List<DayOfWeek> days, String from, String to, String zone) {
        return new Window(new TreeSet<>(days), LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone), PLACE);
    }

    static Freeze freeze(String from, String to, String zone) {
        return new Freeze(LocalDate.parse(from), LocalDate.parse(to), ZoneId.of(zone), "year end", PLACE);
    }

    static Calendar of(List<Window> windows, List<Freeze> freezes) {
        Optional<ZoneId> zone = windows.stream().findFirst().map(Window::zone);
        return new Calendar(zone, windows, freezes);
    }

    static Calendar of(Window... windows) {
        return of(List.of(windows), List.of());
    }
}
