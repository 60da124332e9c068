package dev.stepladder.app.resolve;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.outlook.Support;
import dev.stepladder.rule.Goal;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The goal {@code supported}: for every component that runs, its releases in support on a day. */
final class SupportedGoal {
    private static final Place PLACE = Place.of("--to " + GoalWords.SUPPORTED);

    private final Matrices matrices;
    private final Fleet fleet;
    private final Optional<Provider> provider;
    private final LocalDate day;
    private final LocalDate until;
    private final Diagnostics problems;

    private SupportedGoal(
            Matrices matrices,
            Fleet fleet,
            Optional<Provider> provider,
            LocalDate day,
            LocalDate until,
            Diagnostics problems) {
        this.matrices = matrices;
        this.fleet = fleet;
        this.provider = provider;
        this.day = day;
        this.until = until;
        this.problems = problems;
    }

    /**
     * The goal for a fleet of one provider; nothing, and a problem, for any other, and without a day.
     *
     * @param lasting the day on which releases are still in support; empty for the day itself
     */
    static Optional<SupportedGoal> of(
            Matrices matrices,
            Fleet fleet,
            Optional<LocalDate> day,
            Optional<LocalDate> lasting,
            Diagnostics problems) {
        SortedSet<String> names =
                clusters(fleet).stream().map(Cluster::provider).collect(Collectors.toCollection(TreeSet::new));
        if (names.size() > 1) {
            problems.error(
                    PLACE,
                    "the clusters have several providers",
                    "found " + String.join(", ", names),
                    "plan the clusters of each provider by themselves");
            return Optional.empty();
        }
        if (day.isEmpty()) {
            problems.error(
                    PLACE,
                    "the goal supported needs a day",
                    "a path has none",
                    "use stepladder plan, with --start or --today");
        }
        return day.map(date -> new SupportedGoal(
                matrices,
                fleet,
                names.stream().findFirst().flatMap(matrices::provider),
                date,
                lasting.orElse(date),
                problems));
    }

    /**
     * For every component that runs its releases in support, unless all are; not for those that settle on the minor of the leading one.
     *
     * @param named those that have a goal of their own
     */
    SortedMap<ComponentName, VersionRange> ranges(Set<ComponentName> named) {
        SortedMap<ComponentName, VersionRange> ranges = new TreeMap<>();
        List<ComponentName> settled = provider.map(Provider::settled).orElse(List.of());
        for (ComponentName name : running()) {
            if (named.contains(name) || settled.contains(name)) {
                continue;
            }
            Component component = matrices.component(name).orElseThrow();
            List<Version> fit = fit(component);
            List<Version> good = supported(component);
            if (good.isEmpty()) {
                problems.error(
                        PLACE,
                        "no release of %s is in support on %s".formatted(name, until),
                        "",
                        "name the version that is wanted: --to supported,%s=VERSION".formatted(name));
            } else if (!good.equals(fit)) {
                ranges.put(name, range(component, good, fit));
            }
        }
        return ranges;
    }

    /** For every component that settles with the leading one on some releases, its releases there that are in support. */
    SortedMap<ComponentName, VersionRange> settled(Component leader, VersionRange at) {
        List<Version> leaders = leader.releases().stream()
                .map(Release::version)
                .filter(at::contains)
                .toList();
        SortedMap<ComponentName, VersionRange> ranges = new TreeMap<>();
        for (ComponentName name : provider.map(Provider::settled).orElse(List.of())) {
            if (running().contains(name)) {
                Component component = matrices.component(name).orElseThrow();
                List<Version> there = fit(component).stream()
                        .filter(version -> leaders.stream().anyMatch(release -> Goal.sameMinor(release, version)))
                        .toList();
                List<Version> good =
                        there.stream().filter(supported(component)::contains).toList();
                if (!good.isEmpty() && !good.equals(there)) {
                    ranges.put(name, listed(component, good));
                }
            }
        }
        return ranges;
    }

    /** The releases that are in support from the day on until the last; of a component without any, those that stay so longest. */
    private List<Version> supported(Component component) {
        List<Version> whole = supported(component, until);
        if (!whole.isEmpty() || until.equals(day)) {
            return whole;
        }
        LocalDate some = day;
        LocalDate none = until;
        while (some.plusDays(1).isBefore(none)) {
            LocalDate middle = some.plusDays(ChronoUnit.DAYS.between(some, none) / 2);
            if (supported(component, middle).isEmpty()) {
                none = middle;
            } else {
                some = middle;
            }
        }
        return supported(component, some);
    }

    private List<Version> supported(Component component, LocalDate last) {
        List<Version> fit = fit(component);
        return new Support(provider, day, last)
                .of(component).stream().filter(fit::contains).toList();
    }

    /** The releases on which a unit may end: of a name that runs, and none that is withdrawn, to be avoided or a pre-release. */
    private List<Version> fit(Component component) {
        Set<String> names = StartingFleet.running(fleet, component.name()).stream()
                .map(running -> running.unit().version().name())
                .collect(Collectors.toCollection(TreeSet::new));
        return component.releases().stream()
                .filter(release ->
                        release.withdrawn().isEmpty() && release.avoid().isEmpty())
                .map(Release::version)
                .filter(version ->
                        names.contains(version.name()) && !component.listed().isPreRelease(version))
                .toList();
    }

    private SortedSet<ComponentName> running() {
        return clusters(fleet).stream()
                .flatMap(cluster -> cluster.units().stream())
                .map(unit -> unit.component())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The range of some releases, in few words where they are the newest ones. */
    private static VersionRange range(Component component, List<Version> good, Collection<Version> fit) {
        VersionRange since = component.range(VersionRange.of(">=" + good.get(0)));
        boolean same = fit.stream().filter(since::contains).toList().equals(good);
        return same && good.get(0).name().isEmpty() ? since : listed(component, good);
    }

    private static VersionRange listed(Component component, List<Version> good) {
        return component.range(VersionRange.of(good.stream().map(Version::text).collect(Collectors.joining(" || "))));
    }

    private static List<Cluster> clusters(Fleet fleet) {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .toList();
    }
}
