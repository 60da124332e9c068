package dev.stepladder.fleet;

import dev.stepladder.name.EnvironmentName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part of a fleet file that only {@code preflight} uses.
 *
 * @param folders per environment, the folders and files with its manifests, as the fleet file writes them: relative to its own folder
 * @param accepted findings that its owners accept
 */
public record FleetManifests(SortedMap<EnvironmentName, List<String>> folders, List<AcceptedFinding> accepted) {
    /** A fleet file without manifests. */
    public static final FleetManifests NONE = new FleetManifests(new TreeMap<>(), List.of());

    public FleetManifests {
        folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
        accepted = List.copyOf(accepted);
    }
}
