package dev.stepladder.matrix;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A check, task or wait around a hop that must be finished before the plan continues.
 *
 * @param hops the hops that it is for: those that enter their range from outside it
 * @param when the clusters that it is for
 * @param at its time
 */
public record Gate(String id, HopRange hops, When when, At at, Kind kind, Request request, Fact fact) {
    /** The role that answers unless a gate names another. */
    public static final String PRIMARY = "primary";

    /** The times of gates, in their order. */
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

    /** The kinds of gates, in the order of gates at the same time. */
    public enum Kind {
        /** Something to read. */
        READ,
        /** Something to inspect. */
        CHECK,
        /** Something to do by hand. */
        DO,
        /** Something to save. */
        BACKUP,
        /** Approval by a person. */
        APPROVAL,
        /** A message to other people. */
        ANNOUNCEMENT,
        /** Something to wait for. */
        WAIT;

        /** The word in matrices and plans. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The request of a gate. All texts may have {@link Placeholder}s.
     *
     * @param who the role that answers, such as {@code primary}
     * @param ask the question, or what to do, in one sentence
     * @param run the command that helps to answer
     * @param good an example of a good answer, unless the sentence has one
     */
    public record Request(String who, String ask, Optional<String> run, Optional<String> good) {
        /** A request without a command and without an example of a good answer. */
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

    /** The component of the hops. */
    public ComponentName component() {
        return hops.component();
    }

    /** Whether it is for a hop. */
    public boolean stands(Version leaving, Version entering) {
        return hops.isEntered(leaving, entering);
    }
}
