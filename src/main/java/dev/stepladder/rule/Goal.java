package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a path is to end: each named component in its range, the platform settled, everything else wherever a safe state lets it be.
 *
 * @param components component name to the releases that are wanted
 * @param leading the component whose minors give a path its stages; empty where the provider names none
 * @param leadingAt the leading component's releases that are wanted; empty if it has no goal, and then nothing need be settled
 * @param settled components that a finished platform has on the leading component's minor
 */
public record Goal(
        SortedMap<String, VersionRange> components, String leading, List<Version> leadingAt, List<String> settled) {
    public Goal {
        components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
        leadingAt = List.copyOf(leadingAt);
        settled = List.copyOf(settled);
    }

    /** The goal for a cluster of one provider that runs these units: what it doesn't run need not be settled. */
    public static Goal of(
            SortedMap<String, VersionRange> written, Optional<Provider> provider, Matrices matrices, List<Unit> units) {
        Goal goal = of(written, provider, matrices);
        return new Goal(
                goal.components,
                goal.leading,
                goal.leadingAt,
                goal.settled.stream()
                        .filter(name ->
                                units.stream().anyMatch(unit -> unit.component().equals(name)))
                        .toList());
    }

    /** The goal for clusters of one provider. */
    public static Goal of(SortedMap<String, VersionRange> written, Optional<Provider> provider, Matrices matrices) {
        SortedMap<String, VersionRange> components = new TreeMap<>();
        written.forEach((name, range) -> components.put(
                name, matrices.component(name).map(known -> known.range(range)).orElse(range)));
        String leading =
                provider.flatMap(known -> known.order().stream().findFirst()).orElse("");
        List<Version> leadingAt = Optional.ofNullable(components.get(leading)).stream()
                .flatMap(wanted -> matrices.component(leading).stream()
                        .flatMap(component -> component.releases().stream())
                        .map(Release::version)
                        .filter(wanted::contains))
                .toList();
        return new Goal(
                components, leading, leadingAt, provider.map(Provider::settled).orElse(List.of()));
    }

    /** The same goal, but that one of its components is to end on this release. */
    public Goal with(String component, Version release) {
        SortedMap<String, VersionRange> others = new TreeMap<>(components);
        others.put(component, VersionRange.exactly(release));
        return new Goal(others, leading, component.equals(leading) ? List.of(release) : leadingAt, settled);
    }

    /**
     * One goal for each minor on which the platform may settle, the lowest first; this one alone where it settles on one minor only or need
     * not settle. Only such a goal can be asked unit by unit.
     */
    public List<Goal> byMinor() {
        SortedMap<Version, List<Version>> minors = new TreeMap<>();
        leadingAt.forEach(release -> minors.computeIfAbsent(release.toMinor(), key -> new ArrayList<>())
                .add(release));
        if (settled.stream().noneMatch(this::mustSettle) || minors.size() < 2) {
            return List.of(this);
        }
        return minors.values().stream()
                .map(releases -> new Goal(components, leading, releases, settled))
                .toList();
    }

    /** Whether a unit may be on a release at the end. */
    public boolean allows(Component component, Release release) {
        return release.avoid().isEmpty() && wants(component, release);
    }

    /** Whether a unit may end on a release that no matrix knows yet, such as this one: of the leading component the minors are told. */
    public boolean mayEndLater(Standing later) {
        return components.getOrDefault(later.component(), VersionRange.ANY).contains(later.version())
                && (leadingAt.isEmpty() || !later.component().equals(leading));
    }

    /** Whether a release is where a unit is to end, whatever its matrix says against staying there. */
    public boolean wants(Component component, Release release) {
        boolean settles = leadingAt.stream().anyMatch(leader -> sameMinor(leader, release.version()));
        return inRange(component.name(), release.version()) && (settles || !mustSettle(component.name()));
    }

    private boolean inRange(String component, Version release) {
        boolean leads = component.equals(leading) && !leadingAt.isEmpty();
        return leads
                ? leadingAt.contains(release)
                : components.getOrDefault(component, VersionRange.ANY).contains(release);
    }

    /** Whether a component must end on the leading one's minor; one that has a goal of its own ends where that says. */
    private boolean mustSettle(String component) {
        return !leadingAt.isEmpty() && settled.contains(component) && !components.containsKey(component);
    }

    /** What is asked of a component at the end, in words. */
    public String wanted(String component) {
        List<String> wanted = new ArrayList<>();
        if (components.containsKey(component)) {
            wanted.add("the goal asks for %s %s".formatted(component, components.get(component)));
        }
        if (mustSettle(component)) {
            wanted.add("a settled platform has it on the minor of %s %s".formatted(leading, components.get(leading)));
        }
        return wanted.isEmpty() ? "anything safe will do" : String.join(", but ", wanted);
    }

    /** Whether a component is asked to be where a settled platform never has it, which is no lack of releases. */
    public boolean contradicts(Component component) {
        return mustSettle(component.name())
                && component.releases().stream()
                        .map(Release::version)
                        .anyMatch(version ->
                                components.containsKey(component.name()) && inRange(component.name(), version));
    }

    /** Whether two releases have the same first two numbers. */
    public static boolean sameMinor(Version one, Version other) {
        return one.numbers().size() > 1
                && other.numbers().size() > 1
                && one.numbers().subList(0, 2).equals(other.numbers().subList(0, 2));
    }

    /** What of the goal a state misses, in words, in the order of units; empty if it is reached. */
    public List<String> misses(List<Unit> state, Matrices matrices) {
        List<String> missed = new ArrayList<>();
        List<Version> leaders = state.stream()
                .filter(unit -> unit.component().equals(leading))
                .map(Unit::version)
                .toList();
        for (Unit unit : state) {
            String it = unit.component() + " " + unit.version();
            if (!inRange(unit.component(), unit.version())) {
                missed.add("the goal asks for %s %s, not %s"
                        .formatted(unit.component(), components.get(unit.component()), unit.version()));
            } else if (mustSettle(unit.component())
                    && !leaders.stream().allMatch(leader -> sameMinor(leader, unit.version()))) {
                missed.add("a settled platform has %s on the minor of %s, not %s"
                        .formatted(unit.component(), leading, unit.version()));
            } else {
                matrices.component(unit.component())
                        .flatMap(component -> component.release(unit.version()))
                        .flatMap(Release::avoid)
                        .ifPresent(why -> missed.add("%s is no place to stay: %s".formatted(it, why)));
            }
        }
        return missed;
    }

    /** The goal in words, such as {@code istio 1.14, kubernetes 1.24}. */
    @Override
    public String toString() {
        return String.join(
                ", ",
                components.keySet().stream()
                        .map(name -> name + " " + components.get(name))
                        .toList());
    }
}
