package dev.stepladder.matrix;

import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.Locale;

/**
 * Something that has to be answered, done or waited for around a hop before anybody goes on.
 *
 * @param component whose hops
 * @param from the hop leaves a release in this range
 * @param to the hop enters a release in this range from outside it; every hop does, if it is {@link VersionRange#ANY}
 * @param at when its turn is
 * @param who the role that answers, such as {@code primary}
 * @param ask the question, or what to do, in one sentence; may have {@link Placeholder}s
 * @param run the command that helps to answer, with placeholders; empty where there is none
 * @param good what a good answer looks like, with placeholders; empty where the sentence says it
 */
public record Gate(
        String id,
        String component,
        VersionRange from,
        VersionRange to,
        At at,
        Kind kind,
        When when,
        String who,
        String ask,
        String run,
        String good,
        Fact fact) {
    /** Who answers where a gate names nobody. */
    public static final String PRIMARY = "primary";

    /** When a gate has its turn, in the order of the day. */
    public enum At {
        /** Once, days before the stage begins in an environment. */
        PREPARATION,
        /** Just before the hop. */
        BEFORE,
        /** Just after the hop. */
        AFTER,
        /** Once, when the stage is through in an environment. */
        CLOSING;

        /** The word in matrices and plans. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a gate asks for, in the order in which gates of one time are gone through. */
    public enum Kind {
        /** Something to read. */
        READ,
        /** Something to look at. */
        CHECK,
        /** Something to do by hand. */
        DO,
        /** Something to save. */
        BACKUP,
        /** Somebody's yes. */
        APPROVAL,
        /** Something to tell others. */
        ANNOUNCEMENT,
        /** Something to wait for. */
        WAIT;

        /** The word in matrices and plans. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a hop passes it. */
    public boolean stands(Version leaving, Version entering) {
        return KnownIssue.strikes(from, to, leaving, entering);
    }
}
