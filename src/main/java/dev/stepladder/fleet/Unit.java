package dev.stepladder.fleet;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;

/**
 * One running instance of a component in a cluster.
 *
 * @param name unique in its cluster, and the same for every release; the component's name if the cluster runs only one
 * @param count how many machines roll when it moves: nodes of a node group; 0 if none roll
 * @param version what it runs; what it leaves, if it is in the middle of a hop
 * @param rename template of its actual name, if that changes with its release, such as <code>{unit}-{minor}</code>; empty if it does not
 * @param state whether it is in the middle of a hop, has failed or is paused
 * @param written the lines of repositories in which its version is written; empty if none is known
 */
public record Unit(
        String name,
        ComponentName component,
        Version version,
        int count,
        Optional<String> rename,
        UnitState state,
        List<WrittenAt> written,
        Place place) {
    /** The place of a unit that stands for equal ones of several clusters. */
    public static final Place NOWHERE = Place.of("fleet");

    public Unit {
        written = List.copyOf(written);
        if (count < 0) {
            throw new IllegalArgumentException("unit %s with %s nodes".formatted(name, count));
        }
    }

    /** A unit that keeps its name. */
    public Unit(String name, ComponentName component, Version version, int count, Place place) {
        this(name, component, version, count, Optional.empty(), UnitState.NONE, List.of(), place);
    }

    /** A unit that is in no special state and of which no line is known. */
    public Unit(
            String name, ComponentName component, Version version, int count, Optional<String> rename, Place place) {
        this(name, component, version, count, rename, UnitState.NONE, List.of(), place);
    }

    /** The same unit on another release, where it has arrived. */
    public Unit at(Version other) {
        return new Unit(name, component, other, count, rename, state.moved(), written, place);
    }

    /** The same unit in another state. */
    public Unit in(UnitState other) {
        return new Unit(name, component, version, count, rename, other, written, place);
    }

    /** The unit on each release that it runs: two in the middle of a hop, else one. */
    public List<Unit> parts() {
        return state.begun().map(begun -> List.of(at(version), at(begun.to()))).orElseGet(() -> List.of(this));
    }

    /** The same unit, with an actual name that contains its release. */
    public Unit called(String template) {
        return new Unit(name, component, version, count, Optional.of(template), state, written, place);
    }

    /** The same unit, with the lines in which its version is written. */
    public Unit writtenAt(List<WrittenAt> lines) {
        return new Unit(name, component, version, count, rename, state, lines, place);
    }

    /** Whether it runs a release, or a part of it does. */
    public boolean runs(Version release) {
        return parts().stream().anyMatch(part -> part.version.equals(release));
    }

    /** Its actual name: with its release written with dashes, because most names cannot have dots. */
    public String calls() {
        return rename.map(template -> template.replace("{unit}", name)
                        .replace("{minor}", dashed(version.toMinor()))
                        .replace("{version}", dashed(version)))
                .orElse(name);
    }

    private static String dashed(Version version) {
        return version.text().replace('.', '-');
    }

    /** The same unit without its place and lines, for comparisons between clusters. */
    public Unit anywhere() {
        return new Unit(name, component, version, count, rename, state, List.of(), NOWHERE);
    }
}
