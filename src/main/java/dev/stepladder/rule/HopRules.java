package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Command;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.matrix.WayBack;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The hops that one cluster may take, with their gates, issues and commands.
 *
 * <p>A hop needs an upgrade edge and a target that is not withdrawn and is on every allow-list. It must not skip a required
 * stop, nor be blocked by a rule that was not accepted. {@link StateRules} checks the states before and after it.
 */
public final class HopRules {
    private final Matrices matrices;
    private final SortedMap<String, String> attributes;
    private final List<Rule.Skew> waits;
    private final List<Rule.RequiredStop> stops;
    private final List<Rule.Blocked> acceptedBlocks;
    private final HopNotes notes;

    /** By moving component: the components whose units may have to come first. */
    private final Map<ComponentName, Set<ComponentName>> guarding = new HashMap<>();

    /** By component: the rules about its hops alone, without those that were accepted. */
    private final Map<ComponentName, HopRuleIndex> objecting = new HashMap<>();

    private final Map<ComponentName, UpgradeGraph> graphs = new HashMap<>();

    /** By component: its withdrawn releases, and what is said against entering them. */
    private final Map<ComponentName, Map<Version, Objection>> withdrawn = new HashMap<>();

    /** By component: the facts of all its upgrade families. */
    private final Map<ComponentName, List<Fact>> families = new HashMap<>();

    /** The facts of upgrade families in words. */
    private final Map<List<Fact>, String> upgrades = new HashMap<>();

    /** The rules of a cluster; parameters as for {@link StateRules}. */
    public HopRules(Matrices matrices, SortedMap<String, String> attributes, Set<String> accepted) {
        this.matrices = matrices;
        this.attributes = attributes;
        this.notes = new HopNotes(matrices, attributes);
        EnforcedRules rules = new EnforcedRules(matrices, attributes, accepted);
        this.waits = rules.waits();
        waits.forEach(skew ->
                guarding.computeIfAbsent(skew.with(), key -> new HashSet<>()).add(skew.component()));
        rules.hops()
                .forEach(rule -> objecting
                        .computeIfAbsent(rule.component(), key -> new HopRuleIndex())
                        .add(rule));
        matrices.components()
                .values()
                .forEach(component -> chosen(component, attributes)
                        .ifPresent(rule -> objecting
                                .computeIfAbsent(component.name(), key -> new HopRuleIndex())
                                .add(rule)));
        this.stops = matrices.rules(Rule.RequiredStop.class).stream()
                .filter(rule -> rule.when().holds(attributes))
                .toList();
        this.acceptedBlocks = matrices.rules(Rule.Blocked.class).stream()
                .filter(rule -> rule.when().holds(attributes) && accepted.contains(rule.acceptedAs()))
                .toList();
    }

    /** The rule of the channel that a cluster chose for a component; empty if it chose none, or if the component has none. */
    private static Optional<HopRule> chosen(Component component, SortedMap<String, String> attributes) {
        return component.channels().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(attributes.get(Channel.attribute(component.name())))
                        .map(name -> component
                                .channel(name)
                                .<HopRule>map(channel -> new HopRule.Channelled(component.name(), channel))
                                .orElseGet(() -> new HopRule.Unchannelled(component, name)));
    }

    /** The channel that the cluster chose for a component. */
    public Optional<Channel> channel(Component component) {
        return Optional.ofNullable(attributes.get(Channel.attribute(component.name())))
                .flatMap(component::channel);
    }

    /** Takes over the upgrade graphs that another book of the same components has made, where no family of theirs asks what else differs. */
    public void share(HopRules made) {
        graphs.putAll(made.graphs);
    }

    /** The upgrade edges of a component, without any rule. */
    public UpgradeGraph graph(Component component) {
        return graphs.computeIfAbsent(component.name(), name -> UpgradeGraph.of(component, attributes));
    }

    /** The objections to a hop of one unit that do not depend on other units; empty if it is allowed. */
    public List<Objection> objections(Component component, Version from, Version to) {
        List<Objection> found = new ArrayList<>();
        if (graph(component).edge(from, to).isEmpty()) {
            found.add(noEdge(component, from, to));
        }
        found.addAll(objectionsToCarried(component, from, to));
        return found;
    }

    /** Why a unit must not be carried from one release to another, whatever the other units do: the same, but that no edge is asked for. */
    public List<Objection> objectionsToCarried(Component component, Version from, Version to) {
        List<Objection> found = new ArrayList<>();
        withdrawn(component, to).ifPresent(found::add);
        Optional.ofNullable(objecting.get(component.name()))
                .map(rules -> rules.near(from, to))
                .orElse(List.of())
                .forEach(rule -> rule.objection(component, from, to).ifPresent(found::add));
        return found;
    }

    /** The required stops that a hop passes over, if nothing else is against it; empty otherwise. */
    public List<Objection> missedStops(Component component, Version from, Version to) {
        List<Objection> all = objections(component, from, to);
        List<String> names = stops.stream().map(Rule::acceptedAs).toList();
        boolean alone = all.stream()
                .allMatch(objection -> objection.acceptAs().map(names::contains).orElse(false));
        return alone ? all : List.of();
    }

    private static List<Fact> facts(List<UpgradeEdges> upgrades) {
        return upgrades.stream().map(UpgradeEdges::fact).toList();
    }

    private Objection noEdge(Component component, Version from, Version to) {
        // A graph of hundreds of families has tens of thousands of missing edges: they share one list where they can.
        List<UpgradeEdges> speaking = graph(component).near(from, to);
        List<Fact> facts = speaking.size() == component.upgrades().size()
                ? families.computeIfAbsent(component.name(), name -> facts(component.upgrades()))
                : facts(speaking);
        String why = upgrades.computeIfAbsent(
                facts,
                near -> near.isEmpty()
                        ? "the matrix lists no upgrade of it"
                        : String.join("; ", near.stream().map(Fact::says).toList()));
        return new Objection(
                component.name() + " cannot go from " + from + " to " + to + " in one hop",
                "one hop could take " + component.name() + " from " + from + " to " + to,
                Optional.of(why),
                facts.isEmpty() ? List.of(component.releases().get(0).fact()) : facts,
                Optional.empty());
    }

    private Optional<Objection> withdrawn(Component component, Version to) {
        return Optional.ofNullable(withdrawn
                .computeIfAbsent(component.name(), name -> withdrawn(component))
                .get(to));
    }

    private static Map<Version, Objection> withdrawn(Component component) {
        Map<Version, Objection> withdrawn = new HashMap<>();
        for (Release release : component.releases()) {
            release.withdrawn()
                    .ifPresent(why -> withdrawn.put(
                            release.version(),
                            new Objection(
                                    "%s %s is withdrawn".formatted(component.name(), release.version()),
                                    "%s %s were not withdrawn".formatted(component.name(), release.version()),
                                    Optional.of(why),
                                    List.of(release.fact()),
                                    Optional.empty())));
        }
        return withdrawn;
    }

    /**
     * The objections to a hop of one unit before another unit has moved; empty if the hop need not wait.
     *
     * @param from the release before the hop
     * @param to the release after the hop
     * @param other a unit that stands still
     */
    public List<Objection> objections(ComponentRelease from, Version to, ComponentRelease other) {
        return from.version().minor().equals(to.minor()) ? List.of() : objectionsToLeaving(from, other);
    }

    /** The objections to leaving a minor while another unit is on its release; empty if the unit may leave. */
    public List<Objection> objectionsToLeaving(ComponentRelease from, ComponentRelease other) {
        List<Objection> objections = new ArrayList<>();
        for (Rule.Skew skew : waits) {
            if (guards(skew, from.component(), other.component())) {
                new SkewRule(skew).objection(other, from).ifPresent(objections::add);
            }
        }
        return List.copyOf(objections);
    }

    /** True if hops of one component may have to wait for units of another. */
    public boolean guarded(ComponentName moving, ComponentName other) {
        return guarding.getOrDefault(moving, Set.of()).contains(other);
    }

    private static boolean guards(Rule.Skew skew, ComponentName moving, ComponentName other) {
        return skew.with().equals(moving) && skew.component().equals(other);
    }

    /** The accepted blocked rules that apply to this hop. */
    public List<Rule.Blocked> risks(Component component, Version from, Version to) {
        return acceptedBlocks.stream()
                .filter(blocked -> new HopRule.Blocking(blocked).strikes(component, from, to))
                .toList();
    }

    /** The required stops at which a hop ends. */
    public List<Rule.RequiredStop> stops(Component component, Version at) {
        return stops.stream()
                .filter(stop ->
                        stop.component().equals(component.name()) && stop.at().contains(at))
                .toList();
    }

    /**
     * The known issues of a hop, the most severe first, then by id; without those whose fix is in place.
     *
     * @param state the cluster before the hop
     */
    public List<KnownIssue> issues(Component component, Version from, Version to, List<Unit> state) {
        return notes.issues(component.name(), from, to, state);
    }

    /** The gates that a hop passes, by id. */
    public List<Gate> gates(Component component, Version from, Version to) {
        return notes.gates(component.name(), from, to);
    }

    /** The command for a hop: the one with most conditions, then the first; empty if no matrix has one. */
    public Optional<Command> command(Component component, Version from, Version to, String method) {
        return notes.command(component.name(), from, to, method);
    }

    /** The documented way back of a hop: the provider's, or else the component's; empty if neither has one. */
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
