package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Command;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.matrix.WayBack;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Which hops one cluster may take, and what comes with them.
 *
 * <p>A hop needs an upgrade edge, a target that is not withdrawn and, where there is an allow-list, on it; no required stop between its ends; no
 * blocked rule against it that nobody accepted. Whether the states before and after are safe is for {@link StateRules} to say.
 */
public final class HopRules {
    private final Matrices matrices;
    private final SortedMap<String, String> attributes;
    private final List<Rule.Skew> waits;
    private final List<Rule.RequiredStop> stops;
    private final List<Rule.Blocked> acceptedBlocks;

    /** By moving component, the components whose units its hops may have to wait for. */
    private final Map<String, Set<String>> guarding = new HashMap<>();

    /** By component, the rules that may object to its hops whatever the others do, without those that are set aside. */
    private final Map<String, List<HopRule>> objecting = new HashMap<>();

    private final Map<String, UpgradeGraph> graphs = new HashMap<>();

    /** By component, which upgrades it has, in words. */
    private final Map<String, String> ways = new HashMap<>();

    /** The rules that hold for a cluster; parameters as for {@link StateRules}. */
    public HopRules(Matrices matrices, SortedMap<String, String> attributes, Set<String> accepted) {
        this.matrices = matrices;
        this.attributes = attributes;
        EnforcedRules rules = new EnforcedRules(matrices, attributes, accepted);
        this.waits = rules.waits();
        waits.forEach(skew ->
                guarding.computeIfAbsent(skew.with(), key -> new HashSet<>()).add(skew.component()));
        rules.hops()
                .forEach(rule -> objecting
                        .computeIfAbsent(rule.component(), key -> new ArrayList<>())
                        .add(rule));
        this.stops = matrices.rules(Rule.RequiredStop.class).stream()
                .filter(rule -> rule.when().holds(attributes))
                .toList();
        this.acceptedBlocks = matrices.rules(Rule.Blocked.class).stream()
                .filter(rule -> rule.when().holds(attributes) && accepted.contains(rule.name()))
                .toList();
    }

    /** The upgrade edges of a component, before any rule speaks. */
    public UpgradeGraph graph(Component component) {
        return graphs.computeIfAbsent(component.name(), name -> UpgradeGraph.of(component, attributes));
    }

    /** Why a unit of a component must not hop from one release to another, whatever the other units do; empty if it may. */
    public List<Objection> objections(Component component, Version from, Version to) {
        List<Objection> found = new ArrayList<>();
        if (graph(component).edge(from, to).isEmpty()) {
            found.add(noEdge(component, from, to));
        }
        withdrawn(component, to).ifPresent(found::add);
        for (HopRule rule : objecting.getOrDefault(component.name(), List.of())) {
            rule.objection(component, from, to).ifPresent(found::add);
        }
        return found;
    }

    /** The required stops that a hop passes over, if nothing else is against it; empty otherwise. */
    public List<Objection> missedStops(Component component, Version from, Version to) {
        List<Objection> all = objections(component, from, to);
        List<String> names = stops.stream().map(Rule::name).toList();
        boolean alone = all.stream()
                .allMatch(objection -> objection.acceptAs().map(names::contains).orElse(false));
        return alone ? all : List.of();
    }

    private Objection noEdge(Component component, Version from, Version to) {
        List<Fact> facts = component.upgrades().stream().map(UpgradeEdges::fact).toList();
        String why = ways.computeIfAbsent(
                component.name(),
                name -> facts.isEmpty()
                        ? "no upgrade of it is described"
                        : String.join("; ", facts.stream().map(Fact::says).toList()));
        String says = component.name() + " does not go from " + from + " to " + to + " in one hop";
        return new Objection(
                says,
                Optional.of(why),
                facts.isEmpty() ? List.of(component.releases().get(0).fact()) : facts,
                Optional.empty());
    }

    private static Optional<Objection> withdrawn(Component component, Version to) {
        return component
                .release(to)
                .flatMap(release -> release.withdrawn()
                        .map(why -> new Objection(
                                "%s %s is withdrawn".formatted(component.name(), to),
                                Optional.of(why),
                                List.of(release.fact()),
                                Optional.empty())));
    }

    /**
     * Why the hop of one unit must wait for another unit; empty if it need not.
     *
     * @param from what the hopping unit leaves
     * @param to what it moves to
     * @param other a unit that stands still
     */
    public List<Objection> objections(Standing from, Version to, Standing other) {
        return from.version().minor().equals(to.minor()) ? List.of() : objectionsToLeaving(from, other);
    }

    /** Why a unit must not leave its minor while another unit is where it is; empty if it may. */
    public List<Objection> objectionsToLeaving(Standing from, Standing other) {
        return guards(from.component(), other.component())
                .flatMap(skew -> new SkewRule(skew).objection(other, from).stream())
                .toList();
    }

    /** Whether hops of one component may have to wait for units of another. */
    public boolean guarded(String moving, String other) {
        return guarding.getOrDefault(moving, Set.of()).contains(other);
    }

    private Stream<Rule.Skew> guards(String moving, String other) {
        return waits.stream()
                .filter(skew -> skew.with().equals(moving) && skew.component().equals(other));
    }

    /** The blocked rules that were accepted and that this hop meets. */
    public List<Rule.Blocked> risks(Component component, Version from, Version to) {
        return acceptedBlocks.stream()
                .filter(blocked -> new HopRule.Blocking(blocked).strikes(component, from, to))
                .toList();
    }

    /** The required stops at which a hop ends, with what must be finished there. */
    public List<Rule.RequiredStop> stops(Component component, Version at) {
        return stops.stream()
                .filter(stop ->
                        stop.component().equals(component.name()) && stop.at().contains(at))
                .toList();
    }

    /**
     * The known issues that a hop meets, the gravest first, then by id. One is not met where its fix is in place.
     *
     * @param state the cluster before the hop
     */
    public List<KnownIssue> issues(Component component, Version from, Version to, List<Unit> state) {
        return matrices.issues().stream()
                .filter(issue -> issue.component().equals(component.name()))
                .filter(issue -> issue.when().holds(attributes))
                .filter(issue -> issue.strikes(from, to))
                .filter(issue -> !isFixed(issue, state))
                .sorted(Comparator.comparing(KnownIssue::severity).thenComparing(KnownIssue::id))
                .toList();
    }

    /** Whether all units of each component that an issue's fix names run it, and there is one. */
    private static boolean isFixed(KnownIssue issue, List<Unit> state) {
        return !issue.fix().terms().isEmpty()
                && issue.fix().terms().stream()
                        .allMatch(term ->
                                state.stream().anyMatch(unit -> unit.component().equals(term.component()))
                                        && state.stream()
                                                .filter(unit -> unit.component().equals(term.component()))
                                                .allMatch(unit -> term.range().contains(unit.version())));
    }

    /** The gates that a hop passes, by id. */
    public List<Gate> gates(Component component, Version from, Version to) {
        return matrices.gates().stream()
                .filter(gate -> gate.component().equals(component.name()))
                .filter(gate -> gate.when().holds(attributes))
                .filter(gate -> gate.stands(from, to))
                .sorted(Comparator.comparing(Gate::id))
                .toList();
    }

    /** How a hop is done on the command line: the command with most conditions, then the first; nothing where nobody says. */
    public Optional<Command> command(Component component, Version from, Version to, String method) {
        return matrices.commands().stream()
                .filter(command -> command.component().equals(component.name()))
                .filter(command -> command.when().holds(attributes))
                .filter(command -> command.does(from, to, method))
                .min(Comparator.comparingInt(
                        command -> -command.when().attributes().size()));
    }

    /** What is said about undoing a hop: by the provider, or else by the component; nothing where nobody says anything. */
    public Optional<WayBack> wayBack(Component component, Version from, Version to) {
        Stream<WayBack> providers = Optional.ofNullable(attributes.get("provider")).flatMap(matrices::provider).stream()
                .flatMap(provider -> provider.waysBack().stream());
        return Stream.concat(providers, component.waysBack().stream())
                .filter(way -> way.component().equals(component.name()))
                .filter(way -> way.when().holds(attributes))
                .filter(way -> way.hops().contains(from, to))
                .findFirst();
    }
}
