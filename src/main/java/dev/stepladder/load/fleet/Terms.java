package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Changes;
import dev.stepladder.fleet.Estimate;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.fleet.Policy;
import dev.stepladder.fleet.Window;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a fleet, an environment or a cluster says of how its clusters are changed, before it is known where it will count.
 *
 * <p>Windows, approvals and changes are said anew as a whole, durations, roles and names key by key. Freezes add up: nobody thaws what the whole fleet
 * freezes.
 *
 * @param windows empty where none are said; a list of none is any time
 * @param durations by component, with {@code default} for the rest
 * @param renames by component, how its units are really called
 */
record Terms(
        Optional<ZoneId> zone,
        Optional<List<Zoned<Window>>> windows,
        List<Zoned<Freeze>> freezes,
        SortedMap<String, Estimate> durations,
        Optional<List<String>> approvals,
        SortedMap<String, String> roles,
        Optional<Changes> changes,
        SortedMap<String, String> renames) {
    /** The key of the estimate for all components that have none of their own. */
    static final String DEFAULT = "default";

    /**
     * Something that counts by a clock.
     *
     * @param own its zone; where it says none, that of the cluster which it comes to hold for
     * @param in itself, once the zone is known
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

    /** These terms, completed by those of the whole they are part of. */
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
                allRenames);
    }

    /** What holds for a cluster. Its clock is the zone that is said, or else that of its first window. */
    Policy policy(Diagnostics diagnostics) {
        List<Window> open = windows.orElse(List.of()).stream()
                .flatMap(window -> window.resolved(zone, diagnostics).stream())
                .toList();
        Optional<ZoneId> clock = zone.or(() -> open.stream().findFirst().map(Window::zone));
        List<Freeze> shut = freezes.stream()
                .flatMap(freeze -> freeze.resolved(clock, diagnostics).stream())
                .toList();
        TreeMap<String, Estimate> byComponent = new TreeMap<>(durations);
        Optional<Estimate> otherwise = Optional.ofNullable(byComponent.remove(DEFAULT));
        return new Policy(
                new Calendar(clock, open, shut),
                byComponent,
                otherwise,
                approvals.orElse(List.of()),
                roles,
                changes.orElse(Changes.SINGLE));
    }
}
