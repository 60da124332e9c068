package dev.stepladder.upstream;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Release;
import dev.stepladder.upstream.document.Upstream;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.YamlText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The releases of one component: dates, builds, and the versions of partners that fit. */
final class ReleaseComparison {
    private static final int SEVERAL = 3;

    private final Matrices matrices;
    private final Component component;
    private final Findings findings;

    ReleaseComparison(Matrices matrices, Component component, Findings findings) {
        this.matrices = matrices;
        this.component = component;
        this.findings = findings;
    }

    void compare(List<Upstream.Release> said) {
        List<Aligned> releases = Aligned.of(component, said);
        if (countsOtherwise(releases)) {
            findings.skip("%s %s: no release of the document is in the matrix, which counts otherwise"
                    .formatted(
                            component.name(),
                            releases.stream()
                                    .map(release -> release.version().text())
                                    .collect(Collectors.joining(", "))));
            return;
        }
        for (Aligned release : releases) {
            Optional<Release> known = release.known();
            if (known.isPresent()) {
                known(release, known.get());
            } else {
                added(release);
            }
        }
    }

    /** A program and its chart have numbers of their own: several releases without one in common are of something else. */
    private boolean countsOtherwise(List<Aligned> releases) {
        return releases.size() >= SEVERAL
                && releases.stream().allMatch(release -> release.known().isEmpty());
    }

    private void added(Aligned release) {
        Optional<Version> first = component.releases().stream()
                .map(Release::version)
                .filter(version -> version.name().equals(release.version().name()))
                .min(Comparator.naturalOrder());
        if (first.filter(version -> release.version().compareTo(version) < 0).isPresent()) {
            findings.older(component.name().text(), first.get(), release.version());
        } else if (release.build().isEmpty()
                && release.dates().isEmpty()
                && release.fits().isEmpty()) {
            findings.skip("%s %s: the document has no date, build or partner of it"
                    .formatted(component.name(), release.version()));
        } else {
            String file = component.place().file();
            release.fits().forEach(fits -> known(fits));
            findings.lacks(file + ": releases", Entries.release(file, release, matrices));
        }
    }

    private void known(Aligned said, Release known) {
        String it = component.name() + " " + known.version();
        String at = "\n    at " + known.fact().place();
        dates(it, at, said.dates(), known);
        build(said.build(), known);
        said.fits().forEach(fits -> fits(it, fits, known));
        said.bounds().forEach(bound -> bound(it, bound, known));
    }

    /** A matrix without a build wants none; an older one upstream is out of date, and one of another packer is another build. */
    private void build(String said, Release named) {
        Release known = Version.parse(said)
                .filter(build -> !inReachOf(named, build))
                .flatMap(this::reach)
                .orElse(named);
        Optional<Version> own = known.build().flatMap(Version::parse);
        Optional<Version> build = own.flatMap(here -> Version.parse(inFormOf(here.text(), said)));
        if (build.isEmpty()
                || own.get().compareTo(build.get()) > 0
                || own.get().rest().isEmpty() != build.get().rest().isEmpty()) {
            return;
        }
        if (own.get().compareTo(build.get()) == 0) {
            findings.same();
            return;
        }
        findings.differs(new Difference(
                "%s %s: build %s upstream, %s in the matrix\n    at %s"
                        .formatted(
                                component.name(),
                                known.version(),
                                build.get(),
                                known.build().orElse(""),
                                known.fact().place()),
                Optional.of(new Change.Value(
                        known.fact().place(),
                        List.of("build"),
                        YamlText.quoted(build.get().text()),
                        true))));
    }

    /** Whether a build is of the same release as the known one: where 3.5.26 is listed apart, 3.5 ends with 3.5.25. */
    private boolean inReachOf(Release known, Version build) {
        Optional<Version> own = known.build().flatMap(Version::parse);
        return own.isEmpty() || reach(own.get()).equals(reach(build));
    }

    /** The release that a build is of. */
    private Optional<Release> reach(Version build) {
        return component.release(build).or(() -> component.listed().cover(build).flatMap(component::release));
    }

    /** A build with a leading {@code v} if the matrix writes its builds so: commands paste them into addresses. */
    private static String inFormOf(String own, String said) {
        String numbers = said.replaceFirst("^v(?=[0-9])", "");
        return own.matches("v[0-9].*") && numbers.matches("[0-9].*") ? "v" + numbers : numbers;
    }

    private void dates(String it, String at, NavigableMap<String, LocalDate> said, Release known) {
        said.forEach((kind, day) -> {
            Optional<LocalDate> own = known.milestones().stream()
                    .filter(milestone -> milestone.kind().equals(kind))
                    .map(Milestone::date)
                    .findFirst();
            if (own.filter(day::equals).isPresent()) {
                findings.same();
            } else {
                findings.differs(new Difference(
                        "%s: %s %s upstream, %s in the matrix%s"
                                .formatted(
                                        it,
                                        kind,
                                        day,
                                        own.map(LocalDate::toString).orElse("no such date"),
                                        at),
                        Optional.of(new Change.Value(
                                known.fact().place(),
                                List.of("dates", kind),
                                YamlText.quoted(day.toString()),
                                own.isEmpty()))));
            }
        });
    }

    /** The releases of a partner that a document names; others are reported. */
    private NavigableSet<Version> known(Upstream.Fits said) {
        NavigableSet<Version> releases = Entries.releases(said.partner(), matrices);
        NavigableSet<Version> named = new TreeSet<>(said.versions());
        said.versions().stream()
                .filter(version -> !releases.contains(version))
                .forEach(version -> findings.unknown(said.partner(), version));
        named.retainAll(releases);
        return named;
    }

    private void fits(String it, Upstream.Fits said, Release known) {
        Optional<Fit> own = known.fits().stream()
                .filter(fit -> fit.partner().equals(said.partner()) && fit.level() == said.level())
                .findFirst();
        NavigableSet<Version> listed = new TreeSet<>(Entries.releases(said.partner(), matrices));
        listed.removeIf(
                version -> own.filter(fit -> fit.range().contains(version)).isEmpty());
        NavigableSet<Version> there = known(said);
        NavigableSet<Version> here = new TreeSet<>(listed);
        here.removeIf(version -> !said.spokenOf().isEmpty() && !said.spokenOf().contains(version));
        if (here.equals(there)) {
            findings.same();
            return;
        }
        boolean adds = there.containsAll(here);
        NavigableSet<Version> wanted = new TreeSet<>(listed);
        wanted.removeAll(here);
        wanted.addAll(there);
        String range = Entries.range(said.partner(), wanted, matrices);
        if (adds && own.filter(fit -> isOpen(fit.range().text())).isPresent()) {
            NavigableSet<Version> missing = new TreeSet<>(there);
            missing.removeAll(here);
            range = own.get().range().text() + " || " + Entries.range(said.partner(), missing, matrices);
        }
        differs(it, said, known, own, Entries.range(said.partner(), there, matrices), here, adds, range);
    }

    /** Whether a range has an end that no release is. */
    private static boolean isOpen(String range) {
        return range.chars().anyMatch(c -> "<>=*^~".indexOf(c) >= 0);
    }

    /** A bound speaks of no version by itself: it only excludes some that the matrix lists. */
    private void bound(String it, Upstream.Bound said, Release known) {
        for (Fit own : known.fits()) {
            if (!own.partner().equals(said.partner())) {
                continue;
            }
            NavigableSet<Version> here = new TreeSet<>(Entries.releases(said.partner(), matrices));
            here.removeIf(version -> !own.range().contains(version));
            NavigableSet<Version> there = new TreeSet<>(here);
            there.removeIf(version -> !said.range().contains(version));
            if (here.equals(there)) {
                findings.same();
            } else {
                String range = Entries.range(said.partner(), there, matrices);
                Upstream.Fits left = new Upstream.Fits(said.partner(), own.level(), there, new TreeSet<>());
                differs(it, left, known, Optional.of(own), said.words(), here, false, range);
            }
        }
    }

    private void differs(
            String it,
            Upstream.Fits said,
            Release known,
            Optional<Fit> own,
            String there,
            NavigableSet<Version> here,
            boolean adds,
            String range) {
        String level = said.level().word();
        String text = "%s: %s %s %s upstream, %s in the matrix\n    at %s"
                .formatted(
                        it,
                        said.partner(),
                        level,
                        there.isEmpty() ? "none" : there,
                        here.isEmpty() ? "none" : Entries.range(said.partner(), here, matrices),
                        own.map(fit -> fit.fact().place()).orElse(known.fact().place()));
        Optional<Change.Value> change = Optional.of(range)
                .filter(words -> !words.isEmpty())
                .map(words -> new Change.Value(
                        known.fact().place(),
                        List.of("fits", said.partner().text(), level),
                        YamlText.quoted(words),
                        adds));
        findings.differs(new Difference(text, change));
    }
}
