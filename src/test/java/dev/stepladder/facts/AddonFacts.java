package dev.stepladder.facts;

import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The joint table of add-ons: one row per release or per span of releases.
 *
 * <p>A list or a range with both ends is whole: the matrix has just that as supported. An open one, such as {@code 1.22+}, is a floor: nothing below
 * it is supported, and the floor itself fits.
 */
final class AddonFacts {
    private static final List<Level> SUPPORTED = List.of(Level.SUPPORTED);
    private static final List<Level> LISTED = List.of(Level.SUPPORTED, Level.TESTED);
    private static final List<Level> ANY = List.of(Level.values());

    private final Shipped shipped;

    AddonFacts(Shipped shipped) {
        this.shipped = shipped;
    }

    /** The mismatches of a row. What a feature of a release asks for says nothing of the release itself. */
    List<String> row(FactRow row) {
        if (row.cell("relation").filter("feature-min"::equals).isPresent()) {
            return List.of();
        }
        String addon = row.cell("addon").orElseThrow();
        String version = row.cell("version").orElseThrow();
        List<Release> releases = releases(addon, version);
        if (releases.isEmpty()) {
            return List.of(row.mismatch(addon + " " + version, "no such release"));
        }
        List<String> found = new ArrayList<>();
        for (Release release : releases) {
            String name = addon + " " + release.version();
            compare(row, name, release, found);
            if (release.version().text().equals(version)) {
                date(row, name, "release_date", "released", release, found);
                date(row, name, "eol", "eol", release, found);
            }
        }
        return found;
    }

    /** A build of the EBS driver on one minor of EKS. What was only observed somewhere may be at any level. */
    List<String> build(FactRow row) {
        String version = row.cell("version").orElseThrow();
        Version minor = Version.of(row.cell("k8s_minor").orElseThrow());
        String kind = row.cell("kind").orElseThrow();
        String name = "%s on %s (%s)".formatted(version, minor, kind);
        NavigableSet<Version> here = Covering.of(shipped.component("aws-ebs-csi-driver"), version)
                .map(known -> shipped.kubernetes(known, kind.startsWith("observed") ? ANY : LISTED))
                .orElseThrow(() -> new AssertionError(row.mismatch(name, "no such release")));
        return here.contains(minor) ? List.of() : List.of(row.mismatch(name, "matrix has it on " + here));
    }

    private List<Release> releases(String addon, String version) {
        if (version.matches("[\\d.]+")) {
            return Covering.of(shipped.component(addon), version).stream().toList();
        }
        VersionRange span = VersionRange.of(
                version.endsWith("+")
                        ? ">=" + line(version.substring(0, version.length() - 1))
                        : version.contains("-")
                                ? line(version.substring(0, version.indexOf('-'))) + " - "
                                        + version.substring(version.indexOf('-') + 1)
                                                .replace(".x", "")
                                : version.replace(".x", ""));
        return shipped.component(addon).releases().stream()
                .filter(release -> span.contains(release.version()))
                .toList();
    }

    /** Without a patch of zero: 2.0 is in the span that begins with 2.0.0. */
    private static String line(String version) {
        return version.replaceFirst("^(\\d+\\.\\d+)\\.0$", "$1");
    }

    private void compare(FactRow row, String name, Release release, List<String> found) {
        Optional<String> floor = floor(row);
        if (floor.isEmpty()) {
            NavigableSet<Version> wanted = shipped.known(listed(row));
            NavigableSet<Version> here = shipped.kubernetes(release, SUPPORTED);
            if (!wanted.isEmpty() && !wanted.equals(here)) {
                found.add(row.mismatch(name, "facts %s, matrix %s".formatted(wanted, here)));
            }
            return;
        }
        Version least = Version.of(floor.get());
        NavigableSet<Version> below = shipped.kubernetes(release, SUPPORTED).headSet(least, false);
        if (!below.isEmpty()) {
            found.add(row.mismatch(name, "facts %s+, matrix also %s".formatted(least, below)));
        }
        // The kubeVersion of a chart lets in; it does not say what fits.
        boolean says = row.cell("relation").filter("chart-kubeVersion"::equals).isEmpty();
        if (says
                && shipped.component("kubernetes").release(least).isPresent()
                && !shipped.kubernetes(release, ANY).contains(least)) {
            found.add(row.mismatch(name, "facts %s+, matrix %s".formatted(least, shipped.kubernetes(release, ANY))));
        }
    }

    /** The minimum of a row without a maximum. */
    private static Optional<String> floor(FactRow row) {
        Optional<String> open = row.cell("k8s_supported")
                .filter(text -> text.endsWith("+"))
                .map(text -> text.substring(0, text.length() - 1));
        return open.isPresent()
                ? open
                : row.cell("k8s_min")
                        .filter(least -> row.cell("k8s_supported").isEmpty()
                                && row.cell("k8s_max").isEmpty());
    }

    private List<String> listed(FactRow row) {
        String text = row.cell("k8s_supported")
                .orElseGet(() -> row.cell("k8s_min").orElseThrow() + "-"
                        + row.cell("k8s_max").orElseThrow());
        if (!text.contains("-")) {
            return row.words("k8s_supported");
        }
        VersionRange range = VersionRange.of(text.replace("-", " - "));
        return shipped.component("kubernetes").releases().stream()
                .map(Release::version)
                .filter(range::contains)
                .map(Version::text)
                .collect(Collectors.toList());
    }

    private static void date(
            FactRow row, String name, String column, String kind, Release release, List<String> found) {
        String own = Shipped.date(release.milestones(), kind);
        row.cell(column)
                .filter(day -> !day.equals(own))
                .ifPresent(day -> found.add(row.mismatch(name, "%s: facts %s, matrix %s".formatted(column, day, own))));
    }
}
