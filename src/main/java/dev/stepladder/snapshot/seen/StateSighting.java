package dev.stepladder.snapshot.seen;

import dev.stepladder.diagnostic.Place;

/**
 * What an output shows of a unit besides its version.
 *
 * @param component of the unit; {@code node} for a group of nodes
 * @param unit its name in the cluster; {@link #EVERY} for all units of the component
 * @param kind what it shows
 * @param says the tool's words, such as {@code DEGRADED: not enough addresses}
 * @param to the version to which a change leads; empty where the output names none
 * @param done the share that has changed, such as {@code 2 of 5}; empty where the output gives none
 */
public record StateSighting(
        String component, String unit, Kind kind, String says, String to, String done, Place place) {
    /** In the place of a unit's name: each of the component. */
    public static final String EVERY = "*";

    /** What may be seen of a unit. */
    public enum Kind {
        /** A change has begun and is not finished. */
        UNDER_WAY,
        /** It does not work. */
        FAILED,
        /** Nothing moves it. */
        PAUSED,
        /** It comes, goes, or is in another state that is no release. */
        UNCLEAR
    }

    /** Whether it is about a unit. */
    public boolean isOf(String otherComponent, String otherUnit) {
        return component.equals(otherComponent) && (unit.equals(EVERY) || unit.equals(otherUnit));
    }
}
