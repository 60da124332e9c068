package dev.stepladder.snapshot.fleetfile;

import dev.stepladder.fleet.WrittenAt;
import java.util.List;
import java.util.Optional;

/**
 * A unit of a fleet file.
 *
 * @param seenAs its name in the outputs
 * @param version the release of the matrices that runs, or the version as it was seen where they have none
 * @param nodes 0 for what has none of its own
 * @param remark what was seen where, for a comment
 * @param written the lines of repositories in which its version is written
 * @param state what is to know of it besides its version
 */
record UnitLine(
        String name,
        String seenAs,
        String component,
        String version,
        int nodes,
        String remark,
        List<WrittenAt> written,
        State state) {
    /**
     * A hop that has begun, a failure, a pause.
     *
     * @param to the release to which it moves
     * @param done the share that has moved; empty if no output gives it
     */
    record State(Optional<String> to, String done, Optional<String> failed, Optional<String> paused) {
        /** A unit that runs, and of which nothing else is known. */
        static final State NONE = new State(Optional.empty(), "", Optional.empty(), Optional.empty());

        State moving(String release, String share) {
            return new State(Optional.of(release), share, failed, paused);
        }

        State failing(String why) {
            return new State(to, done, Optional.of(why), paused);
        }

        State pausing(String why) {
            return new State(to, done, failed, Optional.of(why));
        }
    }

    UnitLine(
            String name, String seenAs, String component, String version, int nodes, String remark, List<WrittenAt> written) {
        this(name, seenAs, component, version, nodes, remark, written, State.NONE);
    }

    UnitLine with(State other) {
        return new UnitLine(name, seenAs, component, version, nodes, remark, written, other);
    }

    /** The same under another name. */
    UnitLine called(String other) {
        return new UnitLine(other, seenAs, component, version, nodes, remark, written, state);
    }
}
