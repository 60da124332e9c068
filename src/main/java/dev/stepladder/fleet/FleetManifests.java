package dev.stepladder.fleet;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a fleet file tells {@code preflight}, and nobody else.
 *
 * @param folders per environment, the folders and files that hold its manifests, as the fleet file writes them: seen from its own folder
 * @param accepted findings that its owners live with
 */
public record FleetManifests(SortedMap<String, List<String>> folders, List<AcceptedFinding> accepted) {
    /** A fleet file that tells nothing. */
    public static final FleetManifests NONE = new FleetManifests(new TreeMap<>(), List.of());

    public FleetManifests {
        folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
        accepted = List.copyOf(accepted);
    }
}
