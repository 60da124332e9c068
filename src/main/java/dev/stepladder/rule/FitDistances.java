package dev.stepladder.rule;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far releases of a partner lie from those that fit, in minors of the partner. Most clusters are safe and never ask. */
final class FitDistances {
    private final FitTable table;
    private final Map<Version, Integer> minors = new HashMap<>();
    private final Map<Version, NavigableSet<Integer>> fitting = new ConcurrentHashMap<>();

    FitDistances(FitTable table, Component partner) {
        this.table = table;
        Map<Version, Integer> places = new HashMap<>();
        for (Release release : partner.releases()) {
            Version minor = release.version().toMinor();
            places.putIfAbsent(minor, places.size());
            minors.put(release.version(), Objects.requireNonNull(places.get(minor)));
        }
    }

    /** The minors between a release of the partner and the nearest one that fits, at least 1; the most there are where none fits. */
    long of(Version own, Version others) {
        NavigableSet<Integer> fit = fitting.computeIfAbsent(own, this::fitting);
        Optional<Integer> here = Optional.ofNullable(minors.get(others));
        if (fit.isEmpty() || here.isEmpty()) {
            return fit.isEmpty() ? Long.MAX_VALUE : 1;
        }
        int minor = here.get();
        return Stream.of(Optional.ofNullable(fit.floor(minor)), Optional.ofNullable(fit.ceiling(minor)))
                .flatMap(Optional::stream)
                .mapToLong(nearest -> Math.max(1, Math.abs(nearest - minor)))
                .min()
                .orElse(1);
    }

    private NavigableSet<Integer> fitting(Version own) {
        return minors.entrySet().stream()
                .filter(partner -> table.objection(own, partner.getKey()).isEmpty())
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
