package dev.stepladder.app.request;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rules that apply.
 *
 * @param provider its rules and defaults apply unless the fleet file names another
 * @param accepted rules that are set aside, by name; {@code tolerated} for facts of that level
 */
public record RuleChoice(String provider, SortedSet<String> accepted) {
    /** The provider if none is named. */
    public static final String USUAL_PROVIDER = "eks";

    /** All rules of the usual provider. */
    public static final RuleChoice USUAL = new RuleChoice(USUAL_PROVIDER, new TreeSet<>());

    public RuleChoice {
        accepted = Collections.unmodifiableSortedSet(new TreeSet<>(accepted));
    }

    /** All rules of a provider. */
    public static RuleChoice of(String provider) {
        return new RuleChoice(provider, new TreeSet<>());
    }

    /** The same, with rules set aside. */
    public RuleChoice accepting(Collection<String> names) {
        return new RuleChoice(provider, new TreeSet<>(names));
    }
}
