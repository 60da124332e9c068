package dev.stepladder.outlook;

import dev.stepladder.version.Version;
import java.util.Optional;

/**
 * The distance of a release from the newest one of its name that was out on a day.
 *
 * @param newest the newest; of equally new variants, the one of the release's own kind if there is one
 * @param dated whether the matrices date releases of the component; else the newest that they list counts, whenever it came
 * @param majors how many majors lie above the release's own, the newest's included; so for the others
 * @param minors majors included
 * @param releases as finely as the matrices list them; variants of one release count once
 * @param patch the newest patch of its own minor that the matrices know; empty if it is that one, or if none is known
 */
public record Behind(Version newest, boolean dated, int majors, int minors, int releases, Optional<String> patch) {
    /** Whether nothing newer is known. */
    public boolean isNewest() {
        return releases == 0;
    }
}
