package dev.stepladder.facts;

import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.StateRules;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What runs with which Kubernetes minor. */
final class FitFacts {
    static final List<Level> LISTED = List.of(Level.SUPPORTED, Level.TESTED);
    private static final List<Level> ANY = List.of(Level.values());

    private final Shipped shipped;
    private final StateRules states;

    FitFacts(Shipped shipped) {
        this.shipped = shipped;
        this.states = new StateRules(shipped.matrices(), new TreeMap<>(), Set.of(Level.TOLERATED.word()));
    }

    /** A row with a whole list, which the matrix has at some levels. */
    List<String> list(FactRow row, String component, String column, String listed, List<Level> levels) {
        String minor = row.cell(column).orElseThrow();
        List<String> found = new ArrayList<>();
        shipped.release(component, minor)
                .ifPresent(known -> list(row, minor, listed, shipped.kubernetes(known, levels), found));
        return found;
    }

    private void list(FactRow row, String minor, String column, NavigableSet<Version> here, List<String> found) {
        NavigableSet<Version> there = shipped.known(row.words(column));
        if (!there.isEmpty() && !there.equals(here)) {
            found.add(row.mismatch(minor, "%s: facts %s, matrix %s".formatted(column, there, here)));
        }
    }

    /** The oldest Kubernetes that {@code istioctl} accepts: on any older one no rule may let the release stand. */
    List<String> istioctl(FactRow row) {
        String minor = row.cell("istio_minor").orElseThrow();
        List<String> found = new ArrayList<>();
        Optional<Version> least = row.cell("istioctl_min_k8s_check").map(Version::of);
        for (Release kubernetes : shipped.component("kubernetes").releases()) {
            boolean older = least.filter(version -> kubernetes.version().compareTo(version) < 0)
                    .isPresent();
            List<Objection> objections = states.objections(
                    new ComponentRelease(new ComponentName("istio"), Version.of(minor)),
                    new ComponentRelease(new ComponentName("kubernetes"), kubernetes.version()));
            if (older && objections.isEmpty()) {
                found.add(row.mismatch(
                        minor,
                        "istioctl refuses kubernetes %s, the matrix lets it stand".formatted(kubernetes.version())));
            }
        }
        return found;
    }

    /** One build on one minor. What was only observed somewhere may be at any level. */
    List<String> pair(FactRow row, String component) {
        if (!row.cell("component").orElse("").equals(component)) {
            return List.of();
        }
        String version = row.cell("version").orElseThrow();
        String minor = row.cell("k8s_minor").orElseThrow();
        boolean observed = row.cell("kind").orElse("").startsWith("observed");
        String name = "%s on %s (%s)".formatted(version, minor, row.cell("kind").orElse(""));
        Optional<Release> known = shipped.release(component, version);
        if (known.isEmpty()) {
            return List.of(row.mismatch(name, "no such release of " + component));
        }
        boolean fits = shipped.component(component).partners().isEmpty()
                ? states.objections(
                                new ComponentRelease(
                                        new ComponentName(component),
                                        known.get().version()),
                                new ComponentRelease(new ComponentName("kubernetes"), Version.of(minor)))
                        .isEmpty()
                : shipped.kubernetes(known.get(), observed ? ANY : LISTED).contains(Version.of(minor));
        return fits
                ? List.of()
                : List.of(row.mismatch(
                        name,
                        "the matrix does not have %s %s on it"
                                .formatted(component, known.get().version())));
    }
}
