package dev.stepladder.audit;

import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.matrix.When;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.HopRules;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.UpgradeGraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hops that at least one cluster may take: over edges of any method, by the rules that hold for every cluster.
 *
 * <p>A team's allow-list is left out, because it makes releases unreachable on purpose. So are rules with a named risk: clusters may accept it.
 */
public final class OpenHops {
    private final Matrices matrices;
    private final HopRules rules;

    /** The hops that at least one cluster may take. */
    public OpenHops(Subject subject) {
        this(subject.matrices(), subject.unconditionalRules(), new TreeMap<>());
    }

    /**
     * The hops that at least one cluster in a channel may take.
     *
     * @param made the hops of any cluster, whose graphs are taken over: edges of any method do not depend on channels
     */
    public OpenHops(Subject subject, ComponentName component, Channel channel, OpenHops made) {
        this(
                subject.matrices(),
                subject.unconditionalRules(),
                new TreeMap<>(Map.of(Channel.attribute(component), channel.name())));
        rules.share(made.rules);
    }

    /** The hops that at least one cluster with these attributes may take. */
    public OpenHops(Matrices matrices, SortedMap<String, String> attributes) {
        this(
                matrices,
                matrices.rules().stream()
                        .filter(rule -> rule.when().holds(attributes))
                        .toList(),
                attributes);
    }

    private OpenHops(Matrices all, List<Rule> rules, SortedMap<String, String> attributes) {
        SortedMap<ComponentName, Component> components = new TreeMap<>();
        all.components().forEach((name, component) -> components.put(name, ofAnyMethod(component)));
        List<Rule.Approved> allowLists = all.rules(Rule.Approved.class);
        List<Rule> known = rules.stream()
                .filter(rule -> !allowLists.contains(rule) && rule.head().risk().isEmpty())
                .toList();
        this.matrices = new Matrices(components, all.providers(), known, List.of());
        this.rules = new HopRules(matrices, attributes, Set.of());
    }

    private static Component ofAnyMethod(Component component) {
        List<UpgradeEdges> upgrades = component.upgrades().stream()
                .map(family -> new UpgradeEdges(
                        family.method(),
                        family.from(),
                        family.to(),
                        family.width(),
                        family.direction(),
                        family.disruptive(),
                        family.keepsNodes(),
                        When.ALWAYS,
                        family.fact()))
                .toList();
        return component.with(upgrades, component.waysBack());
    }

    /** Whether an edge joins two releases, without regard to rules. */
    public boolean isEdge(Component component, Release from, Release to) {
        return rules.graph(known(component)).edge(from.version(), to.version()).isPresent();
    }

    /** The upgrade edges of a component, without regard to rules. */
    public UpgradeGraph graph(Component component) {
        return rules.graph(known(component));
    }

    /** Whether some cluster may take a hop. */
    public boolean isOpen(Component component, Release from, Release to) {
        return isEdge(component, from, to)
                && rules.objectionsToCarried(known(component), from.version(), to.version())
                        .isEmpty();
    }

    /** The edge of a hop that some cluster may take; empty if none may. */
    public Optional<UpgradeGraph.Edge> open(Component component, Release from, Release to) {
        return objections(component, from, to).isEmpty()
                ? rules.graph(known(component)).edge(from.version(), to.version())
                : Optional.empty();
    }

    /** Why no cluster may take a hop; empty if one may. */
    public List<Objection> objections(Component component, Release from, Release to) {
        return rules.objections(known(component), from.version(), to.version());
    }

    /** The later releases to which hops lead from a release, nearest first. */
    public List<Release> onward(Component component, Release from) {
        List<Release> all = component.releases();
        return all.subList(place(all, from) + 1, all.size()).stream()
                .filter(to -> isOpen(component, from, to))
                .toList();
    }

    /** The earlier releases from which hops lead to a release. */
    public List<Release> before(Component component, Release to) {
        List<Release> all = component.releases();
        return all.subList(0, place(all, to)).stream()
                .filter(from -> isOpen(component, from, to))
                .toList();
    }

    /** By version: two releases of one component differ in it. */
    private static int place(List<Release> all, Release release) {
        int place = 0;
        while (!all.get(place).version().equals(release.version())) {
            place++;
        }
        return place;
    }

    private Component known(Component component) {
        return matrices.component(component.name()).orElseThrow();
    }
}
