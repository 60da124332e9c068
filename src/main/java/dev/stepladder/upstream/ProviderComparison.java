package dev.stepladder.upstream;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Offer;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ComponentName;
import dev.stepladder.upstream.document.Upstream;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.FilePlaces;
import dev.stepladder.yaml.YamlText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a provider offers: its minors with their dates, and what it installs by default. */
final class ProviderComparison {
    private static final String DATES = "dates";
    private static final String DEFAULTS = "defaults";

    private final Matrices matrices;
    private final FilePlaces places;
    private final Findings findings;

    ProviderComparison(Matrices matrices, FilePlaces places, Findings findings) {
        this.matrices = matrices;
        this.places = places;
        this.findings = findings;
    }

    void minor(Upstream.Minor said) {
        Optional<Provider> provider = matrices.provider(said.provider());
        if (provider.isEmpty()) {
            findings.skip("%s %s: no matrix describes this provider".formatted(said.provider(), said.minor()));
            return;
        }
        String file = provider.get().place().file();
        Optional<Offer> known = Optional.ofNullable(provider.get().offers().get(said.minor()));
        Optional<Version> first = Stream.concat(
                        provider.get().offers().keySet().stream(), provider.get().defaults().keySet().stream())
                .min(Comparator.naturalOrder());
        if (known.isPresent()) {
            dates(said, known.get(), places.of(file, DATES, said.minor().text()));
        } else if (first.filter(version -> said.minor().compareTo(version) < 0).isPresent()) {
            findings.older(said.provider(), first.get(), said.minor());
        } else {
            findings.lacks(file + ": " + DATES, Entries.minor(file, said));
        }
    }

    private void dates(Upstream.Minor said, Offer known, Place place) {
        if (said.dates().isEmpty()) {
            findings.same();
        }
        said.dates().forEach((kind, day) -> {
            Optional<LocalDate> own = known.milestones().stream()
                    .filter(milestone -> milestone.kind().equals(kind))
                    .map(Milestone::date)
                    .findFirst();
            if (own.filter(day::equals).isPresent()) {
                findings.same();
            } else {
                findings.differs(new Difference(
                        "%s %s: %s %s upstream, %s in the matrix\n    at %s"
                                .formatted(
                                        said.provider(),
                                        said.minor(),
                                        kind,
                                        day,
                                        own.map(LocalDate::toString).orElse("no such date"),
                                        place),
                        Optional.of(new Change.Value(
                                known.fact().place(), List.of(kind), YamlText.quoted(day.toString()), own.isEmpty()))));
            }
        });
    }

    void defaultRelease(Upstream.Default said) {
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
            findings.same();
            return;
        }
        String file = provider.get().place().file();
        String minor = said.minor().text();
        String name = said.component().text();
        boolean adds = own.isEmpty()
                && recommended.isEmpty()
                && provider.get().defaults().containsKey(said.minor())
                && provider.get().order().contains(said.component());
        findings.differs(new Difference(
                "%s %s: %s %s by default upstream, %s in the matrix, recommended %s\n    at %s"
                        .formatted(
                                said.provider(),
                                said.minor(),
                                said.component(),
                                said.version(),
                                own.map(Version::text).orElse("none"),
                                recommended.map(Version::text).orElse("none"),
                                places.of(file, DEFAULTS, minor, name)),
                Optional.of(new Change.Value(
                        Place.of(file), List.of(DEFAULTS, minor, name), YamlText.quoted(meant.text()), adds))));
    }

    private static Optional<Version> chosen(
            SortedMap<Version, SortedMap<ComponentName, Version>> byMinor, Upstream.Default said) {
        return Optional.ofNullable(byMinor.get(said.minor()))
                .flatMap(chosen -> Optional.ofNullable(chosen.get(said.component())));
    }
}
