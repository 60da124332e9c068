package dev.stepladder.matrix;

import dev.stepladder.name.ComponentName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All facts from all files.
 *
 * @param components by name
 * @param providers by name
 * @param rules of all files, by name
 * @param issues of all files, by id
 * @param removals deprecated and removed APIs, of all files, by the id of their fact
 * @param gates of all files, by id
 * @param commands of all files, in the order of files
 * @param overridden the original facts that a team overrides, by id; everything else is in its overridden form
 */
public record Matrices(
        SortedMap<ComponentName, Component> components,
        SortedMap<String, Provider> providers,
        List<Rule> rules,
        List<KnownIssue> issues,
        List<ApiRemoval> removals,
        List<Gate> gates,
        List<Command> commands,
        List<OverriddenFact> overridden) {
    public Matrices {
        rules = List.copyOf(rules);
        issues = LazyList.copyOf(issues);
        removals = LazyList.copyOf(removals);
        gates = LazyList.copyOf(gates);
        commands = LazyList.copyOf(commands);
        overridden = List.copyOf(overridden);
    }

    /** Matrices without removals, overrides, gates and commands. */
    public Matrices(
            SortedMap<ComponentName, Component> components,
            SortedMap<String, Provider> providers,
            List<Rule> rules,
            List<KnownIssue> issues) {
        this(components, providers, rules, issues, List.of(), List.of(), List.of(), List.of());
    }

    /** These and the entries of a fleet: rules, known issues and gates of its own. */
    public Matrices with(List<Rule> moreRules, List<KnownIssue> moreIssues, List<Gate> moreGates) {
        return new Matrices(
                components,
                providers,
                both(rules, moreRules),
                both(issues, moreIssues),
                removals,
                both(gates, moreGates),
                commands,
                overridden);
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return more.isEmpty()
                ? some
                : Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The names of all components, as people write them. */
    public SortedSet<String> componentNames() {
        return components.keySet().stream().map(ComponentName::text).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A component by its name. */
    public Optional<Component> component(ComponentName name) {
        return Optional.ofNullable(components.get(name));
    }

    /** A component by what may be its name, as people and tools write it. */
    public Optional<Component> component(String text) {
        return text.isEmpty() ? Optional.empty() : component(new ComponentName(text));
    }

    /** A provider by its name. */
    public Optional<Provider> provider(String name) {
        return Optional.ofNullable(providers.get(name));
    }

    /** The rules of one kind. Code that enforces rules handles all kinds instead, with a {@link Rule.Visitor}. */
    public <R extends Rule> List<R> rules(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The names under which rules can be set aside. */
    public SortedSet<String> acceptable() {
        SortedSet<String> names = new TreeSet<>(OfferedReleases.NAMES);
        names.add(Level.TOLERATED.word());
        rules.forEach(rule -> names.add(rule.acceptedAs()));
        return names;
    }

    /** The name under which a rule of this name can be set aside, if that is another one. */
    public Optional<String> riskOf(String name) {
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .flatMap(rule -> rule.head().risk().stream())
                .findFirst();
    }

    /** The overridden facts that are about no other components than these. */
    public List<OverriddenFact> overriddenAmong(Set<ComponentName> names) {
        return overridden.stream()
                .filter(fact -> names.containsAll(fact.about()))
                .toList();
    }

    /** The cluster attributes that conditions here test; clusters that differ only in others get the same rules. */
    public SortedSet<String> askedAttributes() {
        SortedSet<String> asked = new TreeSet<>();
        asked.add("provider");
        components.values().stream()
                .filter(component -> !component.channels().isEmpty())
                .forEach(component -> asked.add(Channel.attribute(component.name())));
        Stream.of(
                        rules.stream().map(Rule::when),
                        issues.stream().map(KnownIssue::when),
                        gates.stream().map(Gate::when),
                        commands.stream().map(Command::when),
                        components.values().stream()
                                .flatMap(component -> component.upgrades().stream())
                                .map(UpgradeEdges::needs),
                        components.values().stream()
                                .flatMap(component -> component.waysBack().stream())
                                .map(WayBack::when),
                        providers.values().stream()
                                .flatMap(provider -> provider.waysBack().stream())
                                .map(WayBack::when),
                        providers.values().stream()
                                .flatMap(provider -> provider.carries().stream())
                                .map(Carry::when))
                .flatMap(conditions -> conditions)
                .forEach(when -> asked.addAll(when.attributes().keySet()));
        return asked;
    }

    /** Those of {@link #askedAttributes} that matter with one provider: what another provider is called, as OpenShift, is a component of its clusters only. */
    public SortedSet<String> attributesAskedOf(String provider) {
        Set<ComponentName> foreign = components.keySet().stream()
                .filter(name ->
                        providers.containsKey(name.text()) && !name.text().equals(provider))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!providers.containsKey(provider) || foreign.isEmpty()) {
            return askedAttributes();
        }
        SortedMap<ComponentName, Component> left = new TreeMap<>(components);
        left.keySet().removeAll(foreign);
        return new Matrices(
                        left,
                        providers,
                        rules.stream()
                                .filter(rule -> rule.about().stream().noneMatch(foreign::contains))
                                .toList(),
                        issues.stream()
                                .filter(issue -> !foreign.contains(issue.hops().component()))
                                .toList(),
                        removals,
                        gates,
                        commands,
                        overridden)
                .askedAttributes();
    }

    /** Every fact, in no particular order; each id once. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Component component : components.values()) {
            component.upgrades().forEach(family -> facts.add(family.fact()));
            component.channels().forEach(channel -> facts.add(channel.fact()));
            component.waysBack().forEach(way -> facts.add(way.fact()));
            for (Release release : component.releases()) {
                facts.add(release.fact());
                release.fits().forEach(fit -> facts.add(fit.fact()));
            }
        }
        for (Provider provider : providers.values()) {
            facts.add(provider.fact());
            provider.waysBack().forEach(way -> facts.add(way.fact()));
            provider.carries().forEach(carry -> facts.add(carry.fact()));
            provider.prices().forEach(price -> facts.add(price.fact()));
            provider.forcedUpgrade().ifPresent(forced -> facts.add(forced.fact()));
            provider.offers().values().forEach(offer -> facts.add(offer.fact()));
        }
        rules.forEach(rule -> facts.add(rule.fact()));
        issues.forEach(issue -> facts.add(issue.fact()));
        removals.forEach(removal -> facts.add(removal.fact()));
        gates.forEach(gate -> facts.add(gate.fact()));
        commands.forEach(command -> facts.add(command.fact()));
        return facts.stream().distinct().toList();
    }
}
