package dev.stepladder.snapshot.fleetfile;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.snapshot.recognise.OperatingSystem;
import dev.stepladder.snapshot.recognise.Versions;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The release of the matrices that a version as it was seen belongs to. */
final class ReleaseFinder {
    private final Matrices matrices;

    ReleaseFinder(Matrices matrices) {
        this.matrices = matrices;
    }

    /** The release, the most exact one of several. A build is of the release that it is a build of: its numbers alone count. */
    Optional<String> release(String component, String seen) {
        Optional<Version> version = Version.parse(seen);
        Optional<Component> known = matrices.component(component);
        if (version.isEmpty() || known.isEmpty()) {
            return Optional.empty();
        }
        String numbers = String.join(
                ".", version.get().numbers().stream().map(String::valueOf).toList());
        Version plain = Version.parse(version.get().name() + numbers).orElse(version.get());
        return known.get().releases().stream()
                .map(Release::version)
                .filter(release -> release.equals(version.get())
                        || VersionRange.exactly(release).contains(version.get())
                        || (release.name().equals(plain.name())
                                && VersionRange.exactly(release).contains(plain)))
                .max(Comparator.comparingInt(release -> release.text().length()))
                .map(Version::text);
    }

    /** The release of nodes: of their minor and system, or of their minor and any Linux where the matrices don't know that Linux apart. */
    Optional<String> node(String version, String system) {
        String minor = Versions.minor(version);
        String word = OperatingSystem.of(system);
        List<String> words = word.equals("windows") ? List.of(word) : List.of(word, "linux");
        return words.stream()
                .flatMap(each -> exactly(minor + "-" + each).stream())
                .findFirst();
    }

    private Optional<String> exactly(String text) {
        return Version.parse(text)
                .flatMap(version -> matrices.component("node").flatMap(node -> node.release(version)))
                .map(release -> release.version().text());
    }

    /** Why a version of a known component is not covered. */
    String why(String component, String seen) {
        List<Version> known = matrices.component(component).stream()
                .flatMap(each -> each.releases().stream())
                .map(Release::version)
                .toList();
        Optional<Version> version = Version.parse(seen);
        if (seen.isEmpty() || version.isEmpty() || !Versions.isVersion(seen)) {
            return "its version is not known";
        }
        if (known.isEmpty()) {
            return "no matrix has a release of it";
        }
        Version first = known.get(0);
        Version last = known.get(known.size() - 1);
        String range = "%s to %s".formatted(first, last);
        if (version.get().compareTo(first) < 0) {
            return "older than what the matrices know (%s): no rule says what it may run with".formatted(range);
        }
        return version.get().compareTo(last) > 0
                ? "newer than what the matrices know (%s): no rule says what it may run with".formatted(range)
                : "not among the releases that the matrices know (%s)".formatted(range);
    }
}
