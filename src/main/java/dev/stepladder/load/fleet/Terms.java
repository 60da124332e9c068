package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Changes;
import dev.stepladder.fleet.Estimate;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.fleet.Policy;
import dev.stepladder.fleet.Window;
import dev.stepladder.name.ComponentName;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The terms of change of a fleet, an environment or a cluster, before they are combined with those of the other levels.
 *
 * <p>Windows, approvals and changes are overridden as a whole; durations, roles and names key by key. Freezes accumulate: a freeze of the whole
 * fleet cannot be lifted.
 *
 * @param windows empty if none are given; an empty list means any time
 * @param durations by component, with {@code default} for the rest
 * @param renames by component, the name template of its units
 */
record Terms(
        Optional<ZoneId> zone,
        Optional<List<Zoned<Window>>> windows,
        List<Zoned<Freeze>> freezes,
        SortedMap<String, Estimate> durations,
        Optional<List<String>> approvals,
        SortedMap<String, String> roles,
        Optional<Changes> changes,
        SortedMap<String, String> renames,
        Optional<Boolean> wholeStages) {
    /** The key of the estimate for all components without their own. */
    static final String DEFAULT = "default";

    /**
     * A value that depends on a time zone.
     *
     * @param own its zone; without one, that of its cluster
     * @param in the value in a zone
     */
    record Zoned<T>(String what, Optional<ZoneId> own, Place place, Function<ZoneId, T> in) {
        private Optional<T> resolved(Optional<ZoneId> zone, Diagnostics diagnostics) {
            Optional<ZoneId> clock = own.or(() -> zone);
            if (clock.isEmpty()) {
                diagnostics.error(
                        place,
                        what + " without a zone",
                        "",
                        "add zone: \"Europe/Oslo\", here or at the top of the file");
            }
            return clock.map(in);
        }
    }

    /** These terms, completed by those of the level above. */
    Terms over(Terms whole) {
        TreeMap<String, Estimate> allDurations = new TreeMap<>(whole.durations);
        allDurations.putAll(durations);
        TreeMap<String, String> allRoles = new TreeMap<>(whole.roles);
        allRoles.putAll(roles);
        TreeMap<String, String> allRenames = new TreeMap<>(whole.renames);
        allRenames.putAll(renames);
        return new Terms(
                zone.or(whole::zone),
                windows.or(whole::windows),
                Stream.concat(whole.freezes.stream(), freezes.stream()).toList(),
                allDurations,
                approvals.or(whole::approvals),
                allRoles,
                changes.or(whole::changes),
                allRenames,
                wholeStages.or(whole::wholeStages));
    }

    /** The policy of a cluster. Its clock is the given zone, or else that of its first window. */
    Policy policy(Diagnostics diagnostics) {
        List<Window> open = windows.orElse(List.of()).stream()
                .flatMap(window -> window.resolved(zone, diagnostics).stream())
                .toList();
        Optional<ZoneId> clock = zone.or(() -> open.stream().findFirst().map(Window::zone));
        List<Freeze> shut = freezes.stream()
                .flatMap(freeze -> freeze.resolved(clock, diagnostics).stream())
                .toList();
        TreeMap<ComponentName, Estimate> byComponent = new TreeMap<>();
        durations.forEach((name, estimate) -> {
            if (!name.equals(DEFAULT) && !name.isBlank()) {
                byComponent.put(new ComponentName(name), estimate);
            }
        });
        Optional<Estimate> otherwise = Optional.ofNullable(durations.get(DEFAULT));
        return new Policy(
                new Calendar(clock, open, shut),
                byComponent,
                otherwise,
                approvals.orElse(List.of()),
                roles,
                changes.orElse(Changes.SINGLE),
                wholeStages.orElse(false));
    }
}
