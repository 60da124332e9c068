package dev.stepladder.app.request;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rules that apply.
 *
 * @param provider its rules and defaults apply unless the fleet file names another
 * @param accepted rules that are set aside, by name; {@code tolerated} for facts of that level
 * @param attributes what every cluster states of itself, such as {@code fargate=true}; over the fleet file's
 * @param policies of every cluster, such as {@code kube-proxy=every-minor}; over the fleet file's
 */
public record RuleChoice(
        String provider, SortedSet<String> accepted, List<String> attributes, List<String> policies) {
    /** The provider where none is named. */
    public static final String USUAL_PROVIDER = "eks";

    /** All rules of the usual provider. */
    public static final RuleChoice USUAL = RuleChoice.of(USUAL_PROVIDER);

    public RuleChoice {
        accepted = Collections.unmodifiableSortedSet(new TreeSet<>(accepted));
        attributes = List.copyOf(attributes);
        policies = List.copyOf(policies);
    }

    /** All rules of a provider. */
    public static RuleChoice of(String provider) {
        return new RuleChoice(provider, new TreeSet<>(), List.of(), List.of());
    }

    /** The same, with rules set aside. */
    public RuleChoice accepting(Collection<String> names) {
        return new RuleChoice(provider, new TreeSet<>(names), attributes, policies);
    }

    /** The same, with attributes of every cluster. */
    public RuleChoice stating(List<String> more) {
        return new RuleChoice(provider, accepted, more, policies);
    }

    /** The same, with policies of every cluster. */
    public RuleChoice choosing(List<String> chosen) {
        return new RuleChoice(provider, accepted, attributes, chosen);
    }
}
