package dev.stepladder.fleet;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * When a cluster may be changed.
 *
 * @param zone whose clock its dates are told by; empty where the fleet tells none
 * @param windows at any time if there are none
 * @param freezes what no window opens
 */
public record Calendar(Optional<ZoneId> zone, List<Window> windows, List<Freeze> freezes) {
    /** Any time. */
    public static final Calendar OPEN = new Calendar(Optional.empty(), List.of(), List.of());

    public Calendar {
        windows = List.copyOf(windows);
        freezes = List.copyOf(freezes);
    }

    /** Whose clock dates are told by: UTC where nobody says. */
    public ZoneId clock() {
        return zone.orElse(ZoneOffset.UTC);
    }
}
