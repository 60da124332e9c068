package dev.stepladder.upstream;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.ApiRemoval;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Offer;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.FilePlaces;
import dev.stepladder.yaml.InputFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the facts of a document with the matrices.
 *
 * <p>Only facts of the document are compared: a fact that it leaves out is missing there, not wrong here. A complete list, such as the Kubernetes
 * releases that an Istio release supports, is compared in both directions.
 */
public final class UpstreamComparison {
    private final Matrices matrices;
    private final FilePlaces places;
    private final SortedMap<String, List<String>> entries = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private int same;

    private UpstreamComparison(Matrices matrices, List<InputFile> files) {
        this.matrices = matrices;
        this.places = new FilePlaces(files);
    }

    /**
     * The comparison.
     *
     * @param files the files of the matrices
     */
    public static UpstreamReport of(Upstream upstream, Matrices matrices, List<InputFile> files) {
        UpstreamComparison comparison = new UpstreamComparison(matrices, files);
        comparison.skipped.addAll(upstream.skipped());
        Map<ComponentName, List<Upstream.Release>> byComponent = new LinkedHashMap<>();
        upstream.releases()
                .forEach(release -> byComponent
                        .computeIfAbsent(release.component(), key -> new ArrayList<>())
                        .add(release));
        byComponent.forEach(comparison::component);
        // Oldest first, as providers list them, independent of the document's order.
        upstream.minors().stream()
                .sorted(Comparator.comparing(Upstream.Minor::minor))
                .forEach(comparison::minor);
        upstream.defaults().forEach(comparison::defaultRelease);
        comparison.removals(upstream.removals());
        return new UpstreamReport(comparison.entries, comparison.differences, comparison.same, comparison.skipped);
    }

    private void component(ComponentName name, List<Upstream.Release> said) {
        Optional<Component> component = matrices.component(name);
        if (component.isEmpty()) {
            skipped.add(name + ": no matrix describes this component");
            return;
        }
        for (Aligned release : Aligned.of(component.get(), said)) {
            release.known()
                    .ifPresentOrElse(
                            known -> release(release, known),
                            () -> entries.computeIfAbsent(
                                            component.get().place().file() + ": releases", key -> new ArrayList<>())
                                    .add(Entries.release(release, matrices)));
        }
    }

    private void release(Aligned said, Release known) {
        String it = said.component().name() + " " + known.version();
        String at = "\n    at " + known.fact().place();
        dates(it, at, said.dates(), known.milestones());
        Optional<Version> newer = Version.parse(said.build())
                .filter(build -> known.build()
                        .flatMap(Version::parse)
                        .filter(own -> own.compareTo(build) < 0)
                        .isPresent());
        if (newer.isPresent()) {
            differences.add("%s: build %s upstream, %s in the matrix%s"
                    .formatted(it, newer.get(), known.build().orElse(""), at));
        }
        said.fits().forEach(fits -> fits(it, fits, known));
    }

    private void dates(String it, String at, NavigableMap<String, LocalDate> said, List<Milestone> known) {
        said.forEach((kind, day) -> {
            Optional<LocalDate> own = known.stream()
                    .filter(milestone -> milestone.kind().equals(kind))
                    .map(Milestone::date)
                    .findFirst();
            if (own.filter(day::equals).isPresent()) {
                same++;
            } else {
                differences.add("%s: %s %s upstream, %s in the matrix%s"
                        .formatted(it, kind, day, own.map(LocalDate::toString).orElse("no such date"), at));
            }
        });
    }

    private void fits(String it, Upstream.Fits said, Release known) {
        List<Fit> own = known.fits().stream()
                .filter(fit -> fit.partner().equals(said.partner()) && fit.level() == said.level())
                .toList();
        NavigableSet<Version> here = new TreeSet<>();
        NavigableSet<Version> there = new TreeSet<>();
        for (Release partner :
                matrices.component(said.partner()).map(Component::releases).orElse(List.of())) {
            Version version = partner.version();
            if (said.versions().contains(version)) {
                there.add(version);
            }
            boolean spokenOf = said.spokenOf().isEmpty() || said.spokenOf().contains(version);
            if (spokenOf && own.stream().anyMatch(fit -> fit.range().contains(version))) {
                here.add(version);
            }
        }
        if (here.equals(there)) {
            same++;
            return;
        }
        differences.add("%s: %s %s %s upstream, %s in the matrix\n    at %s"
                .formatted(
                        it,
                        said.partner(),
                        said.level().word(),
                        orNone(Entries.range(said.partner(), there, matrices)),
                        orNone(Entries.range(said.partner(), here, matrices)),
                        own.stream()
                                .map(fit -> fit.fact().place())
                                .findFirst()
                                .orElse(known.fact().place())));
    }

    private static String orNone(String range) {
        return range.isEmpty() ? "none" : range;
    }

    private void minor(Upstream.Minor minor) {
        Optional<Provider> provider = matrices.provider(minor.provider());
        if (provider.isEmpty()) {
            skipped.add("%s %s: no matrix describes this provider".formatted(minor.provider(), minor.minor()));
            return;
        }
        Optional<List<Milestone>> known =
                Optional.ofNullable(provider.get().offers().get(minor.minor())).map(Offer::milestones);
        String file = provider.get().place().file();
        if (known.isEmpty()) {
            entries.computeIfAbsent(file + ": dates", key -> new ArrayList<>()).add(Entries.minor(minor));
        } else {
            Place place = places.of(file, "dates", minor.minor().text());
            dates(minor.provider() + " " + minor.minor(), "\n    at " + place, minor.dates(), known.get());
        }
    }

    private void defaultRelease(Upstream.Default said) {
        Optional<Provider> provider = matrices.provider(said.provider());
        Optional<Component> component = matrices.component(said.component());
        if (provider.isEmpty() || component.isEmpty()) {
            return;
        }
        Optional<Version> own = chosen(provider.get().defaults(), said);
        Optional<Version> recommended = chosen(provider.get().recommended(), said);
        Version meant = Aligned.of(
                        component.get(),
                        List.of(new Upstream.Release(
                                said.component(), said.version(), "", new TreeMap<>(), List.of(), said.place())))
                .get(0)
                .version();
        if (own.filter(meant::equals)
                .or(() -> recommended.filter(meant::equals))
                .isPresent()) {
            same++;
            return;
        }
        differences.add("%s %s: %s %s by default upstream, %s in the matrix, recommended %s\n    at %s"
                .formatted(
                        said.provider(),
                        said.minor(),
                        said.component(),
                        said.version(),
                        own.map(Version::text).orElse("none"),
                        recommended.map(Version::text).orElse("none"),
                        places.of(
                                provider.get().place().file(),
                                "defaults",
                                said.minor().text(),
                                said.component().text())));
    }

    private static Optional<Version> chosen(
            SortedMap<Version, SortedMap<ComponentName, Version>> byMinor, Upstream.Default said) {
        return Optional.ofNullable(byMinor.get(said.minor()))
                .flatMap(chosen -> Optional.ofNullable(chosen.get(said.component())));
    }

    private void removals(List<Upstream.Removal> said) {
        for (Upstream.Removal removal : said) {
            Optional<ApiRemoval> own = matrices.removals().stream()
                    .filter(known -> isOf(known, removal))
                    .findFirst();
            if (own.isEmpty()) {
                entries.computeIfAbsent("removals of " + removal.component(), key -> new ArrayList<>())
                        .add(Entries.removal(removal));
                continue;
            }
            String here = own.get().removedIn().map(Version::text).orElse("");
            if (here.equals(removal.removedIn())) {
                same++;
            } else {
                differences.add("%s %s: removed in %s upstream, %s in the matrix\n    at %s"
                        .formatted(
                                removal.api(),
                                removal.kind(),
                                orNone(removal.removedIn()),
                                orNone(here),
                                own.get().fact().place()));
            }
        }
    }

    /** An entry without a version or kind is about all versions or kinds. */
    private static boolean isOf(ApiRemoval known, Upstream.Removal said) {
        int slash = said.api().indexOf('/');
        String group = slash < 0 ? said.api() : said.api().substring(0, slash);
        String version = slash < 0 ? "" : said.api().substring(slash + 1);
        return known.component().equals(said.component()) && known.covers(group, version, said.kind());
    }
}
