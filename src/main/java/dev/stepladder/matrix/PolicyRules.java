package dev.stepladder.matrix;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules that follow from the policies of one cluster.
 *
 * <p>{@code every-minor} is a skew of none before the leading component leaves a minor. {@code recommended} is an allow-list of the
 * releases that the provider recommends, and of all releases of lines of which it recommends none. The other policies forbid no state
 * and no hop: they say where a path may end, and {@code Goal} knows them.
 */
public final class PolicyRules {
    private static final String PREFIX = "policy/";

    /** The place of their facts: the policies of a cluster, wherever they were chosen. */
    public static final Place PLACE = Place.of("policies");

    private PolicyRules() {}

    /** The matrices with the rules of a cluster with these attributes, each once; the matrices themselves if no policy adds any. */
    public static Matrices on(SortedMap<String, String> attributes, Matrices matrices) {
        List<Rule> rules = of(attributes, matrices).stream()
                .filter(rule -> matrices.rules().stream()
                        .noneMatch(known -> known.name().equals(rule.name())))
                .toList();
        return rules.isEmpty() ? matrices : matrices.with(rules, List.of(), List.of());
    }

    /** The rules of a cluster with these attributes. */
    public static List<Rule> of(SortedMap<String, String> attributes, Matrices matrices) {
        Optional<Provider> provider =
                Optional.ofNullable(attributes.get("provider")).flatMap(matrices::provider);
        return ComponentPolicy.of(attributes).stream()
                .flatMap(chosen -> provider.flatMap(known -> rule(chosen, known, matrices)).stream())
                .toList();
    }

    /** The releases of a component that a provider recommends on some minor. */
    public static SortedSet<Version> recommended(ComponentName component, Provider provider) {
        return provider.recommended().values().stream()
                .flatMap(line -> Optional.ofNullable(line.get(component)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a rule follows from a policy. */
    public static boolean isOfPolicy(Rule rule) {
        return rule.fact().id().startsWith(PREFIX);
    }

    private static Optional<Rule> rule(ComponentPolicy chosen, Provider provider, Matrices matrices) {
        return switch (chosen.policy()) {
            case EVERY_MINOR ->
                Optional.of(new Rule.Skew(
                        head(
                                chosen,
                                "%s is on each minor of %s before %s leaves it"
                                        .formatted(chosen.component(), provider.leading(), provider.leading())),
                        chosen.component(),
                        VersionRange.ANY,
                        provider.leading(),
                        0,
                        0,
                        Rule.Skew.Holds.BEFORE_HOP));
            case RECOMMENDED ->
                matrices.component(chosen.component())
                        .map(component -> new Rule.Approved(
                                head(
                                        chosen,
                                        "of each line of %s, only what %s recommends"
                                                .formatted(chosen.component(), provider.title())),
                                chosen.component(),
                                allowed(component, recommended(chosen.component(), provider))));
            case AT_GOAL, WHEN_FORCED, NEWEST -> Optional.empty();
        };
    }

    private static VersionRange allowed(Component component, SortedSet<Version> recommended) {
        Set<Version> lines = recommended.stream().map(Version::toMinor).collect(Collectors.toCollection(TreeSet::new));
        return VersionRange.of(component.releases().stream()
                .map(Release::version)
                .filter(version -> recommended.contains(version) || !lines.contains(version.toMinor()))
                .map(version -> "=" + version.text())
                .collect(Collectors.joining(" || ")));
    }

    /** Whether a fact is that of a policy. */
    public static boolean isAbout(Fact fact, ComponentPolicy chosen) {
        return fact.id().equals(id(chosen));
    }

    private static String id(ComponentPolicy chosen) {
        return PREFIX + "%s/%s".formatted(chosen.component(), chosen.policy().word());
    }

    private static Rule.Head head(ComponentPolicy chosen, String reason) {
        String name = "policy " + chosen.inWords();
        Fact fact = new Fact(id(chosen), "%s: %s".formatted(name, reason), PLACE, List.of());
        return new Rule.Head(name, When.ALWAYS, reason, fact);
    }
}
