package dev.stepladder.app.resolve;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.version.VersionRange;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A goal whose words are resolved to releases.
 *
 * @param fleet the fleet that it is for, which lists what was assumed for it
 * @param goal component name to the releases that are wanted
 */
public record ResolvedGoal(Fleet fleet, SortedMap<String, VersionRange> goal) {
    public ResolvedGoal {
        goal = Collections.unmodifiableSortedMap(new TreeMap<>(goal));
    }
}
