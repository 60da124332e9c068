package dev.stepladder.fleet;

import dev.stepladder.diagnostic.Place;
import java.time.LocalDate;

/**
 * A cluster that its owners leave out of upgrades for a while.
 *
 * @param cluster it, with all that runs there
 * @param position its place among the clusters of its environment, from 0
 * @param reason why, for people
 * @param until the last day on which it is left out
 * @param place the place of the exclusion in the fleet file
 */
public record Exclusion(Cluster cluster, int position, String reason, LocalDate until, Place place) {
    /** Whether it is over on a day. */
    public boolean isOver(LocalDate day) {
        return day.isAfter(until);
    }

    /** The same of a cluster that was changed. */
    Exclusion of(Cluster changed) {
        return new Exclusion(changed, position, reason, until, place);
    }
}
