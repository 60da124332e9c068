package dev.stepladder.fleet;

import dev.stepladder.diagnostic.Place;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The times at which a cluster may be changed.
 *
 * @param zone the zone of its dates; empty if the fleet gives none
 * @param windows when changes may run; any time if there are none
 * @param freezes when no change may run, even in a window
 */
public record Calendar(Optional<ZoneId> zone, List<Window> windows, List<Freeze> freezes) {
    private static final Place ANYWHERE = Place.of("calendar");

    /** Any time. */
    public static final Calendar OPEN = new Calendar(Optional.empty(), List.of(), List.of());

    public Calendar {
        windows = List.copyOf(windows);
        freezes = List.copyOf(freezes);
    }

    /** The same without the places where it is written, so that equal calendars of two files are equal. */
    public Calendar anywhere() {
        return new Calendar(
                zone,
                windows.stream()
                        .map(window -> new Window(window.days(), window.from(), window.to(), window.zone(), ANYWHERE))
                        .toList(),
                freezes.stream()
                        .map(freeze -> new Freeze(freeze.from(), freeze.to(), freeze.zone(), freeze.reason(), ANYWHERE))
                        .toList());
    }

    /** The zone of its dates: UTC unless the fleet gives one. */
    public ZoneId clock() {
        return zone.orElse(ZoneOffset.UTC);
    }
}
