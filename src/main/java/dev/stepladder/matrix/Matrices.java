package dev.stepladder.matrix;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All facts there are, from all files.
 *
 * @param components by name
 * @param providers by name
 * @param rules of all files, by name
 * @param issues of all files, by id
 */
public record Matrices(
        SortedMap<String, Component> components,
        SortedMap<String, Provider> providers,
        List<Rule> rules,
        List<KnownIssue> issues) {
    public Matrices {
        rules = List.copyOf(rules);
        issues = List.copyOf(issues);
    }

    /** A component by its name. */
    public Optional<Component> component(String name) {
        return Optional.ofNullable(components.get(name));
    }

    /** A provider by its name. */
    public Optional<Provider> provider(String name) {
        return Optional.ofNullable(providers.get(name));
    }
}
