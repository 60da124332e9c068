package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.UpgradePolicy;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The final states of a path: each named component in its range, the platform settled, all others on any safe release.
 *
 * @param components component name to the wanted releases
 * @param leading the component whose minors are the stages of a path; empty if the provider names none
 * @param leadingAt the wanted releases of the leading component; empty if it has no goal, and then nothing must settle
 * @param settled components that must be on the minor of the leading component in the final state
 * @param policies the policies by which some of them must, and would not otherwise, in words
 */
public record Goal(
        SortedMap<ComponentName, VersionRange> components,
        Optional<ComponentName> leading,
        List<Version> leadingAt,
        List<ComponentName> settled,
        SortedMap<ComponentName, String> policies) {
    public Goal {
        policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
        components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
        leadingAt = List.copyOf(leadingAt);
        settled = List.copyOf(settled);
    }

    /** A goal without policies. */
    public Goal(
            SortedMap<ComponentName, VersionRange> components,
            Optional<ComponentName> leading,
            List<Version> leadingAt,
            List<ComponentName> settled) {
        this(components, leading, leadingAt, settled, new TreeMap<>());
    }

    /** The goal for a cluster with these attributes that runs these units: what it doesn't run need not be settled. */
    public static Goal of(
            SortedMap<ComponentName, VersionRange> written,
            SortedMap<String, String> attributes,
            Matrices matrices,
            List<Unit> units) {
        Goal goal = of(written, matrices.provider(attributes.getOrDefault("provider", "")), matrices);
        List<ComponentName> settled = settled(goal.settled, attributes).stream()
                .filter(name -> units.stream().anyMatch(unit -> unit.component().equals(name)))
                .toList();
        SortedMap<ComponentName, String> policies = new TreeMap<>();
        ComponentPolicy.of(attributes).stream()
                .filter(chosen -> chosen.policy().aspect() == UpgradePolicy.Aspect.PACE)
                .filter(chosen -> settled.contains(chosen.component()) && !goal.settled.contains(chosen.component()))
                .forEach(chosen -> policies.put(chosen.component(), "policy " + chosen.inWords()));
        return new Goal(goal.components, goal.leading, goal.leadingAt, settled, policies);
    }

    /** The goal for clusters of one provider. */
    public static Goal of(
            SortedMap<ComponentName, VersionRange> written, Optional<Provider> provider, Matrices matrices) {
        SortedMap<ComponentName, VersionRange> components = new TreeMap<>();
        written.forEach((name, range) -> components.put(
                name, matrices.component(name).map(known -> known.range(range)).orElse(range)));
        Optional<ComponentName> leading =
                provider.flatMap(known -> known.order().stream().findFirst());
        List<Version> leadingAt = leading.flatMap(name -> Optional.ofNullable(components.get(name))).stream()
                .flatMap(wanted -> leading.flatMap(matrices::component).stream()
                        .flatMap(component -> component.releases().stream())
                        .map(Release::version)
                        .filter(wanted::contains))
                .toList();
        return new Goal(
                components, leading, leadingAt, provider.map(Provider::settled).orElse(List.of()));
    }

    /** The components that settle: those of the provider, as far as the policies of the cluster do not say otherwise. */
    private static List<ComponentName> settled(List<ComponentName> usual, SortedMap<String, String> attributes) {
        List<ComponentName> settled = new ArrayList<>(usual);
        for (ComponentPolicy chosen : ComponentPolicy.of(attributes)) {
            switch (chosen.policy()) {
                case WHEN_FORCED -> settled.remove(chosen.component());
                case EVERY_MINOR, AT_GOAL -> {
                    if (!settled.contains(chosen.component())) {
                        settled.add(chosen.component());
                    }
                }
                case NEWEST, RECOMMENDED -> {}
            }
        }
        return settled;
    }

    /** The same goal with one component on exactly this release. */
    public Goal with(ComponentName component, Version release) {
        SortedMap<ComponentName, VersionRange> others = new TreeMap<>(components);
        others.put(component, VersionRange.exactly(release));
        return new Goal(others, leading, leads(component) ? List.of(release) : leadingAt, settled, policies);
    }

    /**
     * One goal for each minor on which the platform may settle, the lowest first; only this goal if there is one such minor
     * or nothing must settle. Each of these goals can be checked unit by unit.
     */
    public List<Goal> byMinor() {
        SortedMap<Version, List<Version>> minors = new TreeMap<>();
        leadingAt.forEach(release -> minors.computeIfAbsent(release.toMinor(), key -> new ArrayList<>())
                .add(release));
        if (settled.stream().noneMatch(this::mustSettle) || minors.size() < 2) {
            return List.of(this);
        }
        return minors.values().stream()
                .map(releases -> new Goal(components, leading, releases, settled, policies))
                .toList();
    }

    /** True if the goal allows a release that is not to be avoided. */
    public boolean allows(Component component, Release release) {
        return release.avoid().isEmpty() && wants(component, release);
    }

    /** True if a unit may end on a release that no matrix lists yet; not for the leading component, whose releases are listed. */
    public boolean mayEndLater(ComponentRelease later) {
        return components.getOrDefault(later.component(), VersionRange.ANY).contains(later.version())
                && (leadingAt.isEmpty() || !leads(later.component()));
    }

    /** True if the goal allows a release, even one to be avoided. */
    public boolean wants(Component component, Release release) {
        boolean settles = leadingAt.stream().anyMatch(leader -> sameMinor(leader, release.version()));
        return inRange(component.name(), release.version()) && (settles || !mustSettle(component.name()));
    }

    /** True if the stages of a path are the minors of a component. */
    public boolean leads(ComponentName component) {
        return leading.filter(component::equals).isPresent();
    }

    private boolean inRange(ComponentName component, Version release) {
        boolean leads = leads(component) && !leadingAt.isEmpty();
        return leads
                ? leadingAt.contains(release)
                : components.getOrDefault(component, VersionRange.ANY).contains(release);
    }

    /** True if a component must end on the leading one's minor: a goal of its own takes precedence. */
    private boolean mustSettle(ComponentName component) {
        return !leadingAt.isEmpty() && settled.contains(component) && !components.containsKey(component);
    }

    /** The goal of one component in words. */
    public String wanted(ComponentName component) {
        if (components.containsKey(component)) {
            return "the goal asks for %s %s".formatted(component, components.get(component));
        }
        return mustSettle(component)
                ? "%s it must be on the same minor as %s %s"
                        .formatted(
                                Optional.ofNullable(policies.get(component))
                                        .map(policy -> "by " + policy + ", in the final state")
                                        .orElse("in the final state"),
                                leading.orElseThrow(),
                                components.get(leading.orElseThrow()))
                : "any safe release will do";
    }

    /** True if two releases have the same first two numbers. */
    public static boolean sameMinor(Version one, Version other) {
        return one.numbers().size() > 1
                && other.numbers().size() > 1
                && one.numbers().subList(0, 2).equals(other.numbers().subList(0, 2));
    }

    /** The unmet parts of the goal in a state, in words, in the order of units; empty if the goal is reached. */
    public List<String> misses(List<Unit> state, Matrices matrices) {
        List<String> missed = new ArrayList<>();
        List<Version> leaders = state.stream()
                .filter(unit -> leads(unit.component()))
                .map(Unit::version)
                .toList();
        for (Unit unit : state) {
            if (!inRange(unit.component(), unit.version())) {
                missed.add("the goal asks for %s %s, not %s"
                        .formatted(unit.component(), components.get(unit.component()), unit.version()));
            } else if (mustSettle(unit.component())
                    && !leaders.stream().allMatch(leader -> sameMinor(leader, unit.version()))) {
                missed.add("final state: %s%s must be on the same minor as %s, not %s"
                        .formatted(
                                Optional.ofNullable(policies.get(unit.component()))
                                        .map(policy -> policy + ": ")
                                        .orElse(""),
                                unit.component(),
                                leading.orElseThrow(),
                                unit.version()));
            } else {
                matrices.component(unit.component())
                        .flatMap(component -> component.release(unit.version()))
                        .flatMap(Release::avoid)
                        .ifPresent(why -> missed.add("final state: %s %s must be avoided: %s"
                                .formatted(unit.component(), unit.version(), why)));
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
