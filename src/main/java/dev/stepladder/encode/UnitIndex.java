package dev.stepladder.encode;

import dev.stepladder.fleet.Unit;
import dev.stepladder.fleet.UnitState;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Problem;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A cluster's units and releases by number, as a {@link Problem} counts them.
 *
 * @param units in the order of the problem's chains
 * @param components of the units, in the same order
 * @param kinds for each unit: the first unit of the same component that may move as it may
 */
public record UnitIndex(List<Unit> units, List<Component> components, List<Integer> kinds) {

    /** The index of units whose components and releases the matrices list. */
    public static UnitIndex of(List<Unit> units, Matrices matrices) {
        List<ComponentName> names = units.stream().map(Unit::component).toList();
        return new UnitIndex(
                List.copyOf(units),
                names.stream()
                        .map(name -> matrices.component(name).orElseThrow())
                        .toList(),
                kinds(units));
    }

    private static List<Integer> kinds(List<Unit> units) {
        record Kind(ComponentName component, Optional<String> paused, Optional<UnitState.Previous> previous) {}
        List<Kind> kinds = units.stream()
                .map(unit -> new Kind(
                        unit.component(), unit.state().paused(), unit.state().previous()))
                .toList();
        return kinds.stream().map(kinds::indexOf).toList();
    }

    public int size() {
        return units.size();
    }

    public ComponentName component(int unit) {
        return units.get(unit).component();
    }

    /** One number for all units of the same component that may move alike: that of the first of them. */
    public int kind(int unit) {
        return kinds.get(unit);
    }

    public List<Release> releases(int unit) {
        return components.get(unit).releases();
    }

    public Version version(int unit, int release) {
        return releases(unit).get(release).version();
    }

    public ComponentRelease componentRelease(int unit, int release) {
        return new ComponentRelease(component(unit), version(unit, release));
    }

    /** The number of the release that a unit runs; -1 if its component does not list it. */
    public int start(int unit) {
        return release(unit, units.get(unit).version());
    }

    /** The number of a release that a unit's component lists. */
    int release(int unit, Version version) {
        return releases(unit).stream().map(Release::version).toList().indexOf(version);
    }

    /** The releases that all units run. */
    public int[] starts() {
        return IntStream.range(0, size()).map(this::start).toArray();
    }

    /** The units in a state. */
    public List<Unit> units(int[] state) {
        return IntStream.range(0, size())
                .mapToObj(u -> units.get(u).at(version(u, state[u])))
                .toList();
    }

    /** A state in words. */
    public List<ComponentRelease> componentReleases(int[] state) {
        return IntStream.range(0, size())
                .mapToObj(u -> componentRelease(u, state[u]))
                .toList();
    }

    /** A hop as numbers, the reverse of {@link #moves}. */
    public List<Problem.Part> parts(List<UnitMove> hop) {
        return hop.stream()
                .map(move -> {
                    int unit = IntStream.range(0, units.size())
                            .filter(u -> units.get(u).name().equals(move.unit()))
                            .findFirst()
                            .orElseThrow();
                    return new Problem.Part(unit, release(unit, move.from()), release(unit, move.to()));
                })
                .toList();
    }

    /** A hop in words. */
    public List<UnitMove> moves(Hop hop) {
        return hop.parts().stream()
                .map(part -> new UnitMove(
                        units.get(part.unit()).name(),
                        component(part.unit()),
                        version(part.unit(), part.from()),
                        version(part.unit(), part.to())))
                .toList();
    }
}
