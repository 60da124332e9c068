package dev.stepladder.matrix;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a team may choose for a component where the facts leave it a choice.
 *
 * <p>One policy for each {@link Aspect}; the default of the aspect holds where none is chosen.
 */
public enum UpgradePolicy {
    /** On each minor of the leading component, before that leaves it. */
    EVERY_MINOR("every-minor", Aspect.PACE),
    /** On the leading component's minor in the final state; on the way only as far as needed. */
    AT_GOAL("at-goal", Aspect.PACE),
    /** Moved only as far as needed, in the final state too. */
    WHEN_FORCED("when-forced", Aspect.PACE),
    /** The newest patch of each line that is entered. */
    NEWEST("newest", Aspect.PATCH),
    /** Of each line of which the provider recommends releases, one of these. */
    RECOMMENDED("recommended", Aspect.PATCH);

    /** What a policy is about. */
    public enum Aspect {
        /** When a component follows the leading one. */
        PACE,
        /** Which release of a line it enters. */
        PATCH
    }

    private final String word;
    private final Aspect aspect;

    UpgradePolicy(String word, Aspect aspect) {
        this.word = word;
        this.aspect = aspect;
    }

    /** As files and options write it. */
    public String word() {
        return word;
    }

    /** What it is about. */
    public Aspect aspect() {
        return aspect;
    }

    /** The policy of a word. */
    public static Optional<UpgradePolicy> of(String word) {
        return Stream.of(values()).filter(policy -> policy.word.equals(word)).findFirst();
    }
}
