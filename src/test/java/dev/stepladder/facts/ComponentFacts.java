package dev.stepladder.facts;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a release of a component fits, by the vendor's own table: one row per release and partner.
 *
 * <p>A list is whole: the matrix has just these releases as supported or tested. What it tolerates lies outside of the list. A bare minimum,
 * such as {@code >=1.17}, is a floor: the matrix has the floor and nothing below it, and ends somewhere of its own above.
 */
final class ComponentFacts {
    private static final List<Level> LISTED = List.of(Level.SUPPORTED, Level.TESTED);
    private static final List<Level> ANY = List.of(Level.values());

    private final Shipped shipped;

    ComponentFacts(Shipped shipped) {
        this.shipped = shipped;
    }

    /** The mismatches of a row of the table of a component. */
    List<String> row(FactRow row, String component) {
        String version = row.cell("version").orElseThrow();
        String partner = row.cell("partner").orElseThrow();
        if (!shipped.component(component).partners().contains(new ComponentName(partner))) {
            return List.of(row.mismatch(partner, "no partner of " + component));
        }
        List<Release> releases = releases(component, version);
        if (releases.isEmpty()) {
            return List.of(row.mismatch(version, "no such release of " + component));
        }
        List<String> found = new ArrayList<>();
        for (Release release : releases) {
            String name = release.version().text().equals(version) ? version : version + ", " + release.version();
            compare(row, name + " with " + partner, release, shipped.component(partner), found);
        }
        return found;
    }

    private List<Release> releases(String component, String version) {
        return version.contains(" - ")
                ? shipped.component(component).releases().stream()
                        .filter(release -> VersionRange.of(version).contains(release.version()))
                        .toList()
                : shipped.release(component, version).stream().toList();
    }

    private static void compare(FactRow row, String name, Release release, Component partner, List<String> found) {
        List<String> words = Stream.concat(row.words("supported").stream(), row.words("tested").stream())
                .toList();
        NavigableSet<Version> listed = named(words, partner);
        NavigableSet<Version> here = Shipped.fitting(release, partner, LISTED);
        List<String> floors =
                words.stream().filter(word -> word.startsWith(">=")).toList();
        if (floors.isEmpty()) {
            if (!listed.isEmpty() && !listed.equals(here)) {
                found.add(row.mismatch(name, "facts %s, matrix %s".formatted(listed, here)));
            }
            return;
        }
        NavigableSet<Version> any = Shipped.fitting(release, partner, ANY);
        Version floor = Version.of(floors.get(0).substring(2));
        NavigableSet<Version> below = new TreeSet<>(any.headSet(floor.toMinor(), false));
        below.removeAll(listed);
        if (!below.isEmpty()) {
            found.add(row.mismatch(name, "facts %s, matrix also %s".formatted(floors.get(0), below)));
        }
        if (partner.release(floor.toMinor()).isPresent() && !any.contains(floor.toMinor())) {
            found.add(row.mismatch(name, "facts %s, matrix %s".formatted(floors.get(0), any)));
        }
        if (!here.containsAll(listed)) {
            found.add(row.mismatch(name, "facts %s, matrix %s".formatted(listed, here)));
        }
    }

    /** The releases of a partner that words name, as fine as the matrices have them; those older than the matrices are none. */
    private static NavigableSet<Version> named(List<String> words, Component partner) {
        NavigableSet<Version> named = new TreeSet<>();
        for (String word : words) {
            if (!word.startsWith(">=")) {
                Version version = Version.of(word);
                partner.releases().stream()
                        .map(Release::version)
                        .filter(release -> VersionRange.line(version).contains(release)
                                || VersionRange.line(release).contains(version))
                        .forEach(named::add);
            }
        }
        return named;
    }
}
