package dev.stepladder.upstream;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.upstream.document.Upstream;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The upstream facts about one release of a component, at the grain of its matrix: builds and patches of one release are combined.
 *
 * @param version the release in the matrix; for a new one, at the same grain
 * @param known the release in the matrix; empty for a new one
 * @param said the upstream entries, in the document's order
 */
record Aligned(Component component, Version version, Optional<Release> known, List<Upstream.Release> said) {
    Aligned {
        said = List.copyOf(said);
    }

    /** All upstream facts about a component, oldest release first. */
    static List<Aligned> of(Component component, List<Upstream.Release> said) {
        Map<Version, List<Upstream.Release>> byVersion = new LinkedHashMap<>();
        for (Upstream.Release release : said) {
            for (Version version : meant(component, release)) {
                byVersion.computeIfAbsent(version, key -> new ArrayList<>()).add(release);
            }
        }
        return byVersion.entrySet().stream()
                .map(entry ->
                        new Aligned(component, entry.getKey(), component.release(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(Aligned::version))
                .toList();
    }

    /**
     * The releases of a version: with later ones, its line from there on; else itself; else the finest release of which it is a build; else its variants
     * or patches; else a new one.
     */
    private static List<Version> meant(Component component, Upstream.Release said) {
        Version version = said.version();
        List<Version> known =
                component.releases().stream().map(Release::version).toList();
        if (said.andLater()) {
            VersionRange line = VersionRange.line(version.toMinor());
            List<Version> patches = known.stream()
                    .filter(release -> line.contains(release) && release.compareTo(version) >= 0)
                    .toList();
            if (!patches.isEmpty()) {
                return patches;
            }
        }
        if (known.contains(version)) {
            return List.of(version);
        }
        Optional<Version> cover = known.stream()
                .filter(release -> release.numbers().size() > 1)
                .filter(release -> VersionRange.line(release).contains(version))
                .max(Comparator.comparing(release -> release.numbers().size()));
        if (cover.isPresent()) {
            return List.of(cover.get());
        }
        List<Version> variants = known.stream()
                .filter(release -> release.text().startsWith(version.text() + "-")
                        || (version.numbers().size() > 1
                                && VersionRange.line(version).contains(release)))
                .toList();
        return variants.isEmpty() ? List.of(atGrain(component, version)) : variants;
    }

    private static Version atGrain(Component component, Version version) {
        int grain = component.releases().stream()
                .reduce((first, second) -> second)
                .map(last -> last.version().numbers().size())
                .orElse(2);
        boolean plain = version.name().isEmpty() && version.numbers().size() >= grain;
        return plain
                ? Version.of(String.join(
                        ".",
                        version.numbers().subList(0, grain).stream()
                                .map(String::valueOf)
                                .toList()))
                : version;
    }

    /** The newest upstream build; empty if none. */
    String build() {
        return said.stream()
                .map(Upstream.Release::build)
                .flatMap(build -> Version.parse(build).stream())
                .max(Comparator.naturalOrder())
                .map(Version::text)
                .orElse("");
    }

    /** The dates of the release itself, not those of its patches. */
    NavigableMap<String, LocalDate> dates() {
        NavigableMap<String, LocalDate> dates = new TreeMap<>();
        said.stream()
                .filter(release -> release.version().equals(version)
                        || version.text().startsWith(release.version().text() + "-"))
                .forEach(release -> dates.putAll(release.dates()));
        return dates;
    }

    /** Its compatible versions, by partner and level, of any of its builds. */
    List<Upstream.Fits> fits() {
        Map<ComponentName, Map<Level, Upstream.Fits>> all = new TreeMap<>();
        for (Upstream.Release release : said) {
            for (Upstream.Fits fits : release.fits()) {
                all.computeIfAbsent(fits.partner(), key -> new TreeMap<>()).merge(fits.level(), fits, Aligned::both);
            }
        }
        return all.values().stream()
                .flatMap(levels -> levels.values().stream())
                .filter(fits -> component.partners().contains(fits.partner()))
                .toList();
    }

    /** The limits that its newest build has. */
    List<Upstream.Bound> bounds() {
        return said.stream()
                .filter(release -> release.build().equals(build()))
                .flatMap(release -> release.bounds().stream())
                .filter(bound -> component.partners().contains(bound.partner()))
                .distinct()
                .toList();
    }

    private static Upstream.Fits both(Upstream.Fits one, Upstream.Fits other) {
        NavigableSet<Version> versions = new TreeSet<>(one.versions());
        versions.addAll(other.versions());
        NavigableSet<Version> spokenOf = new TreeSet<>(one.spokenOf());
        spokenOf.addAll(other.spokenOf());
        return new Upstream.Fits(one.partner(), one.level(), versions, spokenOf);
    }
}
