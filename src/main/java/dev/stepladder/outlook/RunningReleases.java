package dev.stepladder.outlook;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Exclusion;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The releases that a fleet runs, each once for each provider. Clusters that are left out of upgrades run some as well. */
public final class RunningReleases {
    /** The component that leads first; then what ends first; then what has no end, by name. */
    private static final Comparator<RunningRelease> ORDER = Comparator.comparing(
                    (RunningRelease running) -> !running.leading())
            .thenComparing(
                    running -> running.lifecycle().end().map(Milestone::date).orElse(LocalDate.MAX))
            .thenComparing(RunningRelease::component)
            .thenComparing(running -> running.release().numbers().toString())
            .thenComparing(running -> running.release().text())
            .thenComparing(RunningRelease::provider);

    private record Key(String provider, ComponentName component, Version release) {}

    private RunningReleases() {}

    /** All of them on a day, without a latest day to begin. */
    public static List<RunningRelease> of(Fleet fleet, Matrices matrices, LocalDate day) {
        Map<Key, Map<ClusterName, List<String>>> units = new LinkedHashMap<>();
        Map<ClusterName, Environment> where = new HashMap<>();
        for (Environment environment : fleet.environments()) {
            Stream.concat(
                            environment.clusters().stream(),
                            environment.excluded().stream().map(Exclusion::cluster))
                    .forEach(cluster -> {
                        where.put(cluster.name(), environment);
                        cluster.units().forEach(unit -> note(cluster, unit, units));
                    });
        }
        List<RunningRelease> running = new ArrayList<>();
        units.forEach((key, clusters) -> running.add(release(
                key,
                clusters.entrySet().stream()
                        .map(use -> new RunningRelease.Use(
                                Optional.ofNullable(where.get(use.getKey()))
                                        .orElseThrow()
                                        .name(),
                                use.getKey(),
                                use.getValue()))
                        .toList(),
                matrices,
                day)));
        running.sort(ORDER);
        return running;
    }

    /** A unit in the middle of a hop runs two releases. */
    private static void note(Cluster cluster, Unit unit, Map<Key, Map<ClusterName, List<String>>> units) {
        for (Unit part : unit.parts()) {
            units.computeIfAbsent(
                            new Key(cluster.provider(), part.component(), part.version()), key -> new LinkedHashMap<>())
                    .computeIfAbsent(cluster.name(), key -> new ArrayList<>())
                    .add(part.name());
        }
    }

    private static RunningRelease release(Key key, List<RunningRelease.Use> uses, Matrices matrices, LocalDate day) {
        Optional<Provider> provider = matrices.provider(key.provider());
        Lifecycle lifecycle = new Lifecycles(matrices, provider).of(key.component(), key.release());
        return new RunningRelease(
                key.provider(),
                key.component(),
                key.release(),
                provider.filter(known -> known.leading().equals(key.component()))
                        .isPresent(),
                provider.filter(known -> known.settled().contains(key.component())
                                && !known.leading().equals(key.component()))
                        .map(Provider::leading),
                uses,
                lifecycle,
                new Distance(matrices, provider, day).of(key.component(), key.release()),
                BeginBy.none(BeginBy.Kind.NO_END));
    }

    /** The releases with the latest days on which the upgrades of their clusters may begin. */
    public static List<RunningRelease> beginning(
            List<RunningRelease> running, List<NextUpgrade> upgrades, LocalDate today) {
        Map<NextUpgrade.Planned, LatestDay> searches = new LinkedHashMap<>();
        for (NextUpgrade upgrade : upgrades) {
            if (upgrade instanceof NextUpgrade.Planned planned) {
                searches.put(planned, new LatestDay(planned.plan().plan(), planned.fleet(), planned.matrices(), today));
            }
        }
        return running.stream()
                .map(release -> release.beginning(begin(release, searches, today)))
                .toList();
    }

    private static BeginBy begin(
            RunningRelease running, Map<NextUpgrade.Planned, LatestDay> searches, LocalDate today) {
        Optional<LocalDate> end = running.lifecycle().end().map(Milestone::date);
        if (end.isEmpty()) {
            return BeginBy.none(BeginBy.Kind.NO_END);
        }
        List<LatestDay> own = new ArrayList<>();
        searches.forEach((upgrade, search) -> {
            if (upgrade.clusters().stream().anyMatch(running.clusters()::contains)) {
                own.add(search);
            }
        });
        if (own.isEmpty()) {
            return BeginBy.none(BeginBy.Kind.NO_UPGRADE);
        }
        if (!own.stream().allMatch(search -> search.leaves(running.component(), running.release(), today))) {
            return BeginBy.none(BeginBy.Kind.STAYS);
        }
        List<Optional<LocalDate>> days = own.stream()
                .map(search -> search.toLeave(running.component(), running.release(), end.get()))
                .toList();
        return days.stream().anyMatch(Optional::isEmpty)
                ? BeginBy.none(BeginBy.Kind.NEVER)
                : days.stream()
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder())
                        .map(BeginBy::on)
                        .orElseThrow();
    }
}
