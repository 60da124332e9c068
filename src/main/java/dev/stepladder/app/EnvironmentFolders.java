package dev.stepladder.app;

import dev.stepladder.fleet.FleetManifests;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whose manifests a file holds: those of every environment that names a folder above it. A base may be several environments'. */
public final class EnvironmentFolders {
    private record Owned(String environment, Path folder) {}

    private final List<Owned> owned;

    /** Folders as the fleet file writes them, seen from its own. */
    public EnvironmentFolders(Optional<Path> fleetFile, FleetManifests told) {
        Path home = fleetFile.map(Path::getParent).orElse(Path.of(""));
        this.owned = told.folders().entrySet().stream()
                .flatMap(environment -> environment.getValue().stream()
                        .map(folder -> new Owned(
                                environment.getKey(), home.resolve(folder).normalize())))
                .toList();
    }

    /** All folders that some environment names. */
    public List<Path> all() {
        return owned.stream().map(Owned::folder).distinct().toList();
    }

    /** The environments that a file belongs to. */
    public SortedSet<String> of(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        SortedSet<String> environments = new TreeSet<>();
        for (Owned each : owned) {
            if (whole.startsWith(each.folder().toAbsolutePath().normalize())) {
                environments.add(each.environment());
            }
        }
        return environments;
    }
}
