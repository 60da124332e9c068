package dev.stepladder.app.resolve;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.Assumptions;
import dev.stepladder.rule.UpgradeGraph;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Resolves {@code --to recommended} for a fleet: the newest Kubernetes for which its provider recommends a version of every component of the
 * fleet, with each component at its recommended version.
 *
 * <p>A goal that is given with it takes precedence, so {@code --to 1.24,recommended} means the versions recommended for 1.24. A unit never
 * changes its kind: the runtime of another language may stay at any safe version. Other variants of the recommended version are as good,
 * unless the vendor only describes the migration away from them, as from AL2 to AL2023. A newer version than recommended may stay.
 */
public final class Recommended {
    /** The word for it in {@code --to}. */
    private static final String WORD = "recommended";

    private final Matrices matrices;
    private final Diagnostics diagnostics;

    public Recommended(Matrices matrices, Diagnostics diagnostics) {
        this.matrices = matrices;
        this.diagnostics = diagnostics;
    }

    /** The goals that are named, of all arguments of {@code --to}. */
    public static List<String> named(List<String> arguments) {
        return arguments.stream().filter(goal -> !goal.strip().equals(WORD)).toList();
    }

    /**
     * The goal that the arguments of {@code --to} ask for.
     *
     * @param named the goals that they name with a version
     */
    public ResolvedGoal resolve(List<String> arguments, Fleet fleet, SortedMap<ComponentName, VersionRange> named) {
        return named(arguments).equals(arguments) ? new ResolvedGoal(fleet, named) : of(fleet, named);
    }

    /** The whole goal; the named one alone, and a problem, if there are no recommendations. */
    private ResolvedGoal of(Fleet fleet, SortedMap<ComponentName, VersionRange> named) {
        SortedMap<ComponentName, List<Unit>> running = running(fleet);
        Optional<Provider> provider = provider(fleet);
        Optional<Version> minor = provider.flatMap(known -> minor(known, named, running.keySet()));
        if (minor.isEmpty()) {
            return new ResolvedGoal(fleet, named);
        }
        ComponentName leading = provider.get().order().get(0);
        SortedMap<ComponentName, VersionRange> goal = new TreeMap<>();
        goal.put(leading, VersionRange.of(minor.get().text()));
        provider.get()
                .recommended()
                .getOrDefault(minor.get(), Collections.emptySortedMap())
                .forEach((name, version) -> {
                    List<Unit> units = running.getOrDefault(name, List.of());
                    if (!units.isEmpty()) {
                        goal.put(name, range(matrices.component(name).orElseThrow(), version, units));
                    }
                });
        goal.putAll(named);
        List<String> assumed = new ArrayList<>(fleet.assumed());
        assumed.add(Assumptions.goals(provider.get(), minor.get().text()));
        return new ResolvedGoal(new Fleet(fleet.environments(), assumed), goal);
    }

    private static SortedMap<ComponentName, List<Unit>> running(Fleet fleet) {
        SortedMap<ComponentName, List<Unit>> running = new TreeMap<>();
        fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .flatMap(cluster -> cluster.units().stream())
                .forEach(unit -> running.computeIfAbsent(unit.component(), key -> new ArrayList<>())
                        .add(unit));
        return running;
    }

    private Optional<Provider> provider(Fleet fleet) {
        SortedSet<String> names = new TreeSet<>();
        fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .forEach(cluster -> names.add(cluster.attributes().getOrDefault("provider", "")));
        if (names.size() != 1) {
            report(
                    "the clusters have several providers",
                    "found " + String.join(", ", names),
                    "plan the clusters of each provider by themselves, or name the versions");
            return Optional.empty();
        }
        Optional<Provider> provider = matrices.provider(names.first());
        if (provider.filter(known -> !known.recommended().isEmpty()).isEmpty()) {
            report(
                    names.first().isEmpty() ? "the fleet names no provider" : names.first() + " recommends nothing",
                    "no matrix has recommendations for this fleet",
                    "name the versions: --to kubernetes=1.24,istio=1.14");
            return Optional.empty();
        }
        return provider;
    }

    /** The named minor, or the newest one that has a recommendation for every component that runs and has any recommendation. */
    private Optional<Version> minor(
            Provider provider, SortedMap<ComponentName, VersionRange> named, Set<ComponentName> running) {
        SortedMap<Version, SortedMap<ComponentName, Version>> all = provider.recommended();
        ComponentName leading = provider.order().get(0);
        SortedSet<ComponentName> needed = new TreeSet<>();
        all.values().forEach(chosen -> needed.addAll(chosen.keySet()));
        needed.retainAll(running);
        Optional<Version> minor = Optional.empty();
        for (Map.Entry<Version, SortedMap<ComponentName, Version>> entry : all.entrySet()) {
            boolean meant = named.containsKey(leading)
                    ? named.get(leading).contains(entry.getKey())
                    : entry.getValue().keySet().containsAll(needed);
            minor = meant ? Optional.of(entry.getKey()) : minor;
        }
        if (minor.isEmpty()) {
            report(
                    provider.title() + " recommends nothing for "
                            + (named.containsKey(leading)
                                    ? leading + " " + named.get(leading)
                                    : Name.joined(", ", needed)),
                    "there are recommendations for %s %s to %s".formatted(leading, all.firstKey(), all.lastKey()),
                    "");
        }
        return minor;
    }

    /** The releases that are as good as recommended for these units. */
    private static VersionRange range(Component component, Version recommended, List<Unit> units) {
        UpgradeGraph graph = UpgradeGraph.of(component, Map.of());
        SortedSet<String> good = new TreeSet<>();
        for (Unit unit : units) {
            if (!unit.version().name().equals(recommended.name())) {
                good.add(unit.version().name() + "*");
            } else if (unit.version().isLaterThan(recommended)) {
                good.add(unit.version().text());
            }
        }
        component.releases().stream()
                .map(Release::version)
                .filter(version -> isVariant(version, recommended) && !isSuperseded(version, recommended, graph))
                .filter(version ->
                        units.stream().anyMatch(unit -> variant(unit.version()).equals(variant(version))))
                .forEach(version -> good.add(version.text()));
        good.remove(recommended.text());
        List<String> terms = new ArrayList<>(List.of(recommended.text()));
        terms.addAll(good);
        return VersionRange.of(String.join(" || ", terms));
    }

    private static boolean isVariant(Version version, Version recommended) {
        return version.name().equals(recommended.name()) && version.numbers().equals(recommended.numbers());
    }

    /** The suffix behind the numbers, such as {@code al2023}. */
    private static String variant(Version version) {
        String text = version.text();
        return text.contains("-") ? text.substring(text.indexOf('-') + 1) : "";
    }

    private static boolean isSuperseded(Version version, Version recommended, UpgradeGraph graph) {
        return graph.edge(version, recommended).isPresent()
                && graph.edge(recommended, version).isEmpty();
    }

    private void report(String problem, String found, String fix) {
        diagnostics.error(Place.of("--to " + WORD), problem, found, fix);
    }
}
