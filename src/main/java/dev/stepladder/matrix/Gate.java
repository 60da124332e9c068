package dev.stepladder.matrix;

import dev.stepladder.version.Version;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something that has to be answered, done or waited for around a hop before anybody goes on.
 *
 * @param hops around which hops: those that enter their range from outside it
 * @param when in which clusters
 * @param at when its turn is
 */
public record Gate(String id, HopRange hops, When when, At at, Kind kind, Request request, Fact fact) {
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

    /**
     * What is asked of whom. All texts may have {@link Placeholder}s.
     *
     * @param who the role that answers, such as {@code primary}
     * @param ask the question, or what to do, in one sentence
     * @param run the command that helps to answer
     * @param good what a good answer looks like, unless the sentence says it
     */
    public record Request(String who, String ask, Optional<String> run, Optional<String> good) {
        /** A request without a command, whose sentence says all. */
        public static Request of(String who, String ask) {
            return new Request(who, ask, Optional.empty(), Optional.empty());
        }

        /** The same with each text changed. */
        public Request filled(UnaryOperator<String> fill) {
            return new Request(who, fill.apply(ask), run.map(fill), good.map(fill));
        }

        /** All of it in one line. */
        public String inWords() {
            return "%s: %s%s%s"
                    .formatted(
                            who,
                            ask,
                            run.map(commands -> "; run " + commands.replace("\n", "; "))
                                    .orElse(""),
                            good.map(answer -> "; good is " + answer).orElse(""));
        }
    }

    /** Whose hops. */
    public String component() {
        return hops.component();
    }

    /** Whether a hop passes it. */
    public boolean stands(Version leaving, Version entering) {
        return hops.isEntered(leaving, entering);
    }
}
