package dev.stepladder.fleet;

import dev.stepladder.version.Version;
import java.util.Optional;

/**
 * What is to know of a unit besides the release that it runs.
 *
 * @param begun a hop that has begun and is not finished
 * @param failed why it has failed; empty if it runs
 * @param paused why nothing moves it; empty if it may move
 * @param previous what it ran before
 */
public record UnitState(
        Optional<BegunHop> begun, Optional<String> failed, Optional<String> paused, Optional<Previous> previous) {
    /** A unit that runs and may move; it is not known what it ran before. */
    public static final UnitState NONE =
            new UnitState(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A hop that has begun: a part of the unit runs the release that it leaves, the rest runs this one.
     *
     * @param done the share that has moved, as the fleet file says it, such as {@code 40%}
     */
    public record BegunHop(Version to, Optional<String> done) {}

    /**
     * The release before the present one.
     *
     * @param from the release from which the unit can go back
     * @param to the release that it ran before
     */
    public record Previous(Version from, Version to) {}

    /** The state once the unit has moved: what had begun is over, and a unit that runs again has not failed. */
    UnitState moved() {
        return begun.isEmpty() && failed.isEmpty()
                ? this
                : new UnitState(Optional.empty(), Optional.empty(), paused, previous);
    }
}
