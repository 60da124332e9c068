package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.fleet.Window;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads calendars as plan files have them: with the keys of a fleet file, each with the zone that it got from there. */
public final class ZonedCalendar {
    private final TimeValues times;
    private final CalendarReader calendars;
    private final Diagnostics diagnostics;

    public ZonedCalendar(Values values, Diagnostics diagnostics) {
        this.times = new TimeValues(values, diagnostics);
        this.calendars = new CalendarReader(values, times, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** The keys {@code zone}, {@code windows} and {@code freezes}. */
    public Calendar calendar(Fields fields) {
        Optional<ZoneId> zone = times.zone(fields);
        List<Window> windows =
                fields.list("windows", (key, node) -> calendars.window(node)).stream()
                        .flatMap(window -> window.resolved(zone, diagnostics).stream())
                        .toList();
        List<Freeze> freezes =
                fields.list("freezes", (key, node) -> calendars.freeze(node)).stream()
                        .flatMap(freeze -> freeze.resolved(zone, diagnostics).stream())
                        .toList();
        return new Calendar(zone, windows, freezes);
    }

    /** A length of time. */
    public Optional<Duration> duration(String name, Node node) {
        return times.duration(name, node);
    }
}
