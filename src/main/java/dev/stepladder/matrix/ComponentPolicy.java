package dev.stepladder.matrix;

import dev.stepladder.name.ComponentName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A policy that was chosen for a component.
 *
 * <p>A cluster states its policies as attributes, so that all that depends on attributes depends on them. Their names have a slash, which no
 * attribute of a file can have.
 */
public record ComponentPolicy(ComponentName component, UpgradePolicy policy) {
    private static final String PREFIX = "policy/";

    /** The name of the attribute that states it: one for each component and aspect. */
    public String attribute() {
        return PREFIX + component + "/" + policy.aspect().name().toLowerCase(Locale.ROOT);
    }

    /** As options write it, such as {@code kube-proxy=every-minor}. */
    public String inWords() {
        return component + "=" + policy.word();
    }

    /** An attribute in words, whether it states a policy or not. */
    public static String inWords(String attribute, String value) {
        return isStatedBy(attribute)
                ? of(new TreeMap<>(Map.of(attribute, value))).stream()
                        .map(ComponentPolicy::inWords)
                        .collect(Collectors.joining())
                : attribute + "=" + value;
    }

    /** Whether an attribute states a policy. */
    public static boolean isStatedBy(String attribute) {
        return attribute.startsWith(PREFIX);
    }

    /** The policies that attributes state, by component and aspect. */
    public static List<ComponentPolicy> of(SortedMap<String, String> attributes) {
        return attributes.tailMap(PREFIX).entrySet().stream()
                .takeWhile(attribute -> isStatedBy(attribute.getKey()))
                .flatMap(attribute -> of(attribute).stream())
                .toList();
    }

    /** The policy of a component about an aspect, if one is stated. */
    public static Optional<UpgradePolicy> of(
            SortedMap<String, String> attributes, ComponentName component, UpgradePolicy.Aspect aspect) {
        return of(attributes).stream()
                .filter(chosen ->
                        chosen.component().equals(component) && chosen.policy().aspect() == aspect)
                .map(ComponentPolicy::policy)
                .findFirst();
    }

    /** The attributes that state policies. */
    public static SortedMap<String, String> attributes(List<ComponentPolicy> policies) {
        SortedMap<String, String> attributes = new TreeMap<>();
        policies.forEach(
                chosen -> attributes.put(chosen.attribute(), chosen.policy().word()));
        return attributes;
    }

    /** The attributes without those that state policies. */
    public static SortedMap<String, String> others(SortedMap<String, String> attributes) {
        SortedMap<String, String> others = new TreeMap<>(attributes);
        others.keySet().removeIf(ComponentPolicy::isStatedBy);
        return others;
    }

    private static Optional<ComponentPolicy> of(Map.Entry<String, String> attribute) {
        String rest = attribute.getKey().substring(PREFIX.length());
        int slash = rest.indexOf('/');
        return Stream.of(rest)
                .filter(text -> slash > 0)
                .flatMap(text -> UpgradePolicy.of(attribute.getValue()).stream())
                .map(policy -> new ComponentPolicy(new ComponentName(rest.substring(0, slash)), policy))
                .findFirst();
    }
}
