package dev.stepladder.load.entry;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The release that a user means by a version, in a fleet file or on the command line. */
public final class Releases {
    private Releases() {}

    /**
     * The release of exactly this version, or else the only one that begins with it: {@code 1.19} finds {@code 1.19-al2} if that is the
     * only release within 1.19. An unknown version is reported, and so is one with which several releases begin.
     *
     * @param place where the user wrote it
     */
    public static Optional<Release> resolve(Component component, String text, Place place, Diagnostics diagnostics) {
        Optional<Version> version = Version.parse(text.strip());
        if (version.isEmpty()) {
            diagnostics.error(
                    place,
                    "\"" + text + "\" is not a version",
                    "expected one release of " + component.name() + ", such as \"" + newest(component) + '"',
                    "");
            return Optional.empty();
        }
        Optional<Release> exact = component.release(version.get());
        if (exact.isPresent()) {
            return exact;
        }
        Optional<Release> cover = covering(component, version.get(), place, diagnostics);
        if (cover.isPresent()) {
            return cover;
        }
        List<Release> line = ofLine(component, version.get());
        if (line.size() == 1) {
            return Optional.of(line.get(0));
        }
        List<Release> meant = line.isEmpty() ? variants(component, version.get()) : line;
        if (meant.size() == 1) {
            noteCover(component, version.get(), meant.get(0), place, diagnostics);
            return Optional.of(meant.get(0));
        }
        if (meant.size() > 1) {
            diagnostics.error(
                    place,
                    "several releases of " + component.name() + " are " + text,
                    "found " + list(meant),
                    "write the one that is meant");
            return Optional.empty();
        }
        diagnostics.add(unknown(component, version.get(), place));
        return Optional.empty();
    }

    /** The variants that a patch or a build may be of: a node of 1.26.5 runs 1.26-al2 or 1.26-ubuntu. */
    private static List<Release> variants(Component component, Version patch) {
        return component.releases().stream()
                .filter(release -> {
                    List<Long> line = release.version().numbers();
                    return release.version().name().equals(patch.name())
                            && !release.version().rest().isEmpty()
                            && line.size() > 1
                            && line.size() < patch.numbers().size()
                            && patch.numbers().subList(0, line.size()).equals(line);
                })
                .toList();
    }

    /** The release that covers a version that is not listed; noted, so that the user sees what was made of it. */
    public static Optional<Release> covering(
            Component component, Version version, Place place, Diagnostics diagnostics) {
        Optional<Release> cover = component.covering(version);
        cover.ifPresent(release -> noteCover(component, version, release, place, diagnostics));
        return cover;
    }

    private static void noteCover(
            Component component, Version version, Release release, Place place, Diagnostics diagnostics) {
        diagnostics.note(place, "%s %s counts as %s".formatted(component.name(), version, release.version()));
    }

    /** The releases of a line, such as those of 1.12; without its pre-releases. */
    public static List<Release> ofLine(Component component, Version line) {
        VersionRange within = component.range(VersionRange.line(line));
        return component.releases().stream()
                .filter(release -> within.contains(release.version()))
                .toList();
    }

    /** The problem of a version that no matrix knows, with the releases next to it in order. */
    static Diagnostic unknown(Component component, Version version, Place place) {
        String home = component.place().file();
        Optional<Release> cover = component.covering(version);
        if (cover.isPresent()) {
            Version shorter = cover.get().version();
            return Diagnostic.error(
                    place,
                    component.name() + " has no release " + version,
                    "the matrix has " + shorter + ", which stands for all its patches and builds",
                    "write \"" + shorter + '"');
        }
        List<String> near = neighbours(component, version);
        if (version.numbers().isEmpty()) {
            return Diagnostic.error(
                    place,
                    component.name() + " has no release " + version,
                    "known: " + list(component.releases()),
                    near.isEmpty() ? "write a version, such as " + newest(component) : "write " + near.get(0));
        }
        return Diagnostic.error(
                place,
                component.name() + " has no release " + version,
                near.isEmpty()
                        ? "known: " + list(component.releases())
                        : "nearest known: " + String.join(" and ", near),
                (near.isEmpty() ? "" : "correct the version, or ")
                        + "add the release to " + home
                        + " or to releases in an about file of a folder given with --matrices");
    }

    /** The last release before and the first after, among those of the same name; else the one with the most similar text. */
    private static List<String> neighbours(Component component, Version version) {
        List<Version> kin = component.releases().stream()
                .map(Release::version)
                .filter(known -> known.name().equals(version.name()))
                .toList();
        List<String> near = new ArrayList<>();
        kin.stream()
                .filter(known -> known.compareTo(version) < 0)
                .max(Comparator.naturalOrder())
                .ifPresent(known -> near.add(known.text()));
        kin.stream()
                .filter(known -> known.compareTo(version) > 0)
                .min(Comparator.naturalOrder())
                .ifPresent(known -> near.add(known.text()));
        if (near.isEmpty()) {
            List<String> all = component.releases().stream()
                    .map(release -> release.version().text())
                    .toList();
            Nearest.to(version.text(), all).ifPresent(near::add);
        }
        return near;
    }

    /** The newest release of a component, as an example. */
    public static String newest(Component component) {
        List<Release> all = component.releases();
        return all.isEmpty() ? "1.20" : all.get(all.size() - 1).version().text();
    }

    private static String list(List<Release> releases) {
        String first = releases.stream()
                .limit(20)
                .map(release -> release.version().text())
                .collect(Collectors.joining(", "));
        return releases.size() > 20 ? first + " and " + (releases.size() - 20) + " more" : first;
    }
}
