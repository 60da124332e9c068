package dev.stepladder.app.resolve;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.VersionRange;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A goal that is resolved to releases.
 *
 * @param fleet its fleet, with the assumptions about it
 * @param goal component name to the wanted releases
 */
public record ResolvedGoal(Fleet fleet, SortedMap<ComponentName, VersionRange> goal) {
    public ResolvedGoal {
        goal = Collections.unmodifiableSortedMap(new TreeMap<>(goal));
    }
}
