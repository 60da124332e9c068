package dev.stepladder.facts;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import java.util.Comparator;
import java.util.Optional;

/** The release of a matrix that speaks for a version of a table: itself, or the last of its minor that is not later. */
final class Covering {
    private Covering() {}

    static Optional<Release> of(Component component, String text) {
        Optional<Release> own = component.release(Version.of(text));
        Version version = Version.of(text.replaceFirst("^v", "").replaceFirst("-.*$", ""));
        return own.isPresent()
                ? own
                : component.releases().stream()
                        .filter(release -> release.version().numbers().size() > 1)
                        .filter(release -> release.version().toMinor().equals(version.toMinor()))
                        .filter(release -> release.version().compareTo(version) <= 0)
                        .max(Comparator.comparing(Release::version));
    }
}
