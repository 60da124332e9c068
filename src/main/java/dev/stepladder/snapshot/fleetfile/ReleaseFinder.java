package dev.stepladder.snapshot.fleetfile;

import dev.stepladder.fleet.Uncovered;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.snapshot.recognise.OperatingSystem;
import dev.stepladder.snapshot.recognise.Versions;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;

/** The release of the matrices that a version as it was seen belongs to. */
final class ReleaseFinder {
    private final Matrices matrices;

    ReleaseFinder(Matrices matrices) {
        this.matrices = matrices;
    }

    /**
     * The release that speaks for a version: the listed one, or the one that covers it. Tags of images count packages too, as etcd's
     * {@code 3.5.9-0} of kubeadm: there the numbers alone say what runs.
     */
    Optional<String> release(String component, String seen) {
        return Version.parse(seen)
                .flatMap(version -> matrices.component(component)
                        .flatMap(known -> covering(known, version)
                                .or(() -> numbersOf(version).flatMap(plain -> covering(known, plain))))
                        .map(release -> release.version().text()));
    }

    private static Optional<Release> covering(Component component, Version version) {
        return component.release(version).or(() -> component.covering(version));
    }

    /** A version without what follows its numbers; nothing for a pre-release, which is not the release after it. */
    private static Optional<Version> numbersOf(Version version) {
        String numbers =
                String.join(".", version.numbers().stream().map(String::valueOf).toList());
        return Optional.of(version.name() + numbers)
                .filter(plain -> !version.isPreRelease() || version.rest().matches("-[0-9]+"))
                .flatMap(Version::parse);
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
            return Uncovered.VERSION_NOT_KNOWN;
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
