package dev.stepladder.app.resolve;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.FleetManifests;
import dev.stepladder.load.fleet.FleetManifestsReader;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The environments that own a manifest: all that name a folder above it. Several environments may share a base. */
public final class EnvironmentFolders {
    private record Owned(EnvironmentName environment, Path folder) {}

    private final List<Owned> owned;

    /** The folders of a fleet file; relative ones start at its own folder. */
    public EnvironmentFolders(Optional<Path> fleetFile, FleetManifests manifests) {
        Path home = fleetFile.map(Path::getParent).orElse(Path.of(""));
        this.owned = manifests.folders().entrySet().stream()
                .flatMap(environment -> environment.getValue().stream()
                        .map(folder -> new Owned(
                                environment.getKey(), home.resolve(folder).normalize())))
                .toList();
    }

    /** The folders that a fleet file names; none if it cannot be read, which others report. */
    public static List<Path> namedIn(Path fleetFile) {
        return InputFile.read(fleetFile, new Diagnostics())
                .map(FleetManifestsReader::read)
                .map(manifests -> new EnvironmentFolders(Optional.of(fleetFile), manifests).all())
                .orElse(List.of());
    }

    /** All folders that some environment names. */
    public List<Path> all() {
        return owned.stream().map(Owned::folder).distinct().toList();
    }

    /** The environments that a file belongs to. */
    public SortedSet<EnvironmentName> of(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        SortedSet<EnvironmentName> environments = new TreeSet<>();
        for (Owned each : owned) {
            if (whole.startsWith(each.folder().toAbsolutePath().normalize())) {
                environments.add(each.environment());
            }
        }
        return environments;
    }
}
