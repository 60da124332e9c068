package dev.stepladder.facts;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** What the shipped matrices say, in the words of the facts. */
record Shipped(Matrices matrices) {
    static Shipped load() {
        return new Shipped(MatrixLoader.load(ShippedMatrices.files(), new Diagnostics()));
    }

    Component component(String name) {
        return matrices.component(name).orElseThrow();
    }

    /** The release of a version, or the finest that it is a build of. */
    Optional<Release> release(String component, String version) {
        Version exact = Version.of(version);
        return component(component)
                .release(exact)
                .or(() -> component(component).releases().stream()
                        .filter(release -> release.version().numbers().size() > 1)
                        .filter(release -> VersionRange.line(release.version()).contains(exact))
                        .max(Comparator.comparing(
                                release -> release.version().numbers().size())));
    }

    /** The Kubernetes minors that a release fits at some levels. */
    NavigableSet<Version> kubernetes(Release release, List<Level> levels) {
        return fitting(release, component("kubernetes"), levels);
    }

    /** The releases of a partner that a release fits at some levels. */
    static NavigableSet<Version> fitting(Release release, Component partner, List<Level> levels) {
        NavigableSet<Version> fitting = new TreeSet<>();
        for (Release other : partner.releases()) {
            if (release.fits().stream()
                    .anyMatch(fit -> fit.partner().equals(partner.name())
                            && levels.contains(fit.level())
                            && fit.range().contains(other.version()))) {
                fitting.add(other.version());
            }
        }
        return fitting;
    }

    /** Those of some minors that the matrices know: facts begin earlier. */
    NavigableSet<Version> known(List<String> minors) {
        NavigableSet<Version> known = new TreeSet<>();
        minors.stream()
                .map(Version::of)
                .filter(minor -> component("kubernetes").release(minor).isPresent())
                .forEach(known::add);
        return known;
    }

    /** A date of a release; {@code none} where it has no such date. */
    static String date(List<Milestone> milestones, String kind) {
        return milestones.stream()
                .filter(milestone -> milestone.kind().equals(kind))
                .map(milestone -> milestone.date().toString())
                .findFirst()
                .orElse("none");
    }
}
