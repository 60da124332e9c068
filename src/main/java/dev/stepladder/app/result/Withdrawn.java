package dev.stepladder.app.result;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a plan with dates has no path: its provider does not offer what the path needs.
 *
 * @param provider the provider's name for people
 * @param component what it offers minors of
 * @param day the day of the plan
 * @param missing the minors on the way that it does not offer on that day
 * @param offered the minors that it offers on that day
 * @param forced the starts that it moves clusters off by itself
 * @param does what it does with those clusters, in one sentence; empty if it leaves clusters alone
 * @param now the oldest minor on which such a cluster can be on that day
 * @param coming the first day on which the goal is offered, if that is still to come
 * @param nearest a plan that is possible, as a command or in words; empty if none was found
 * @param alone whether nothing else is in the way
 */
public record Withdrawn(
        String provider,
        ComponentName component,
        LocalDate day,
        List<Version> missing,
        List<Version> offered,
        List<Forced> forced,
        Optional<String> does,
        Optional<Version> now,
        Optional<LocalDate> coming,
        Optional<String> nearest,
        boolean alone) {
    public Withdrawn {
        missing = List.copyOf(missing);
        offered = List.copyOf(offered);
        forced = List.copyOf(forced);
    }

    /** A minor that the provider moves clusters off by itself, and the first day on which it does. */
    public record Forced(Version minor, LocalDate since) {}
}
