package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
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
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
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
    private final List<Rule> rules;
    private final List<Rule.Skew> waits;
    private final List<Rule.Blocked> acceptedBlocks;

    /** By moving component, the components whose units its hops may have to wait for. */
    private final Map<String, Set<String>> guarding = new HashMap<>();

    /** By component, the rules that may object to its hops whatever the others do, without those that are set aside. */
    private final Map<String, List<Rule>> objecting = new HashMap<>();

    private final Map<String, UpgradeGraph> graphs = new HashMap<>();

    /** By rule, the stops of which each is made. */
    private final Map<String, List<VersionRange>> stopsOf = new HashMap<>();

    /** By component, its versions, oldest first. */
    private final Map<String, List<Version>> orders = new HashMap<>();

    /** By component, which upgrades it has, in words. */
    private final Map<String, String> ways = new HashMap<>();

    /** The rules that hold for a cluster; parameters as for {@link StateRules}. */
    public HopRules(Matrices matrices, SortedMap<String, String> attributes, Set<String> accepted) {
        this.matrices = matrices;
        this.attributes = attributes;
        this.rules = matrices.rules().stream()
                .filter(rule -> rule.when().holds(attributes))
                .toList();
        this.waits = rules.stream()
                .filter(rule -> !accepted.contains(rule.name()))
                .filter(Rule.Skew.class::isInstance)
                .map(Rule.Skew.class::cast)
                .filter(skew -> skew.holds() == Rule.Skew.Holds.BEFORE_HOP)
                .toList();
        waits.forEach(skew ->
                guarding.computeIfAbsent(skew.with(), key -> new HashSet<>()).add(skew.component()));
        rules.stream()
                .filter(rule -> !accepted.contains(rule.name()))
                .forEach(rule -> hopper(rule)
                        .ifPresent(component -> objecting
                                .computeIfAbsent(component, key -> new ArrayList<>())
                                .add(rule)));
        this.acceptedBlocks = rules.stream()
                .filter(rule -> accepted.contains(rule.name()))
                .filter(Rule.Blocked.class::isInstance)
                .map(Rule.Blocked.class::cast)
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
        for (Rule rule : objecting.getOrDefault(component.name(), List.of())) {
            objection(rule, component, from, to).ifPresent(found::add);
        }
        return found;
    }

    /** The component whose hops a rule is about, by themselves. */
    private static Optional<String> hopper(Rule rule) {
        if (rule instanceof Rule.Blocked blocked) {
            return Optional.of(blocked.component());
        }
        if (rule instanceof Rule.Approved approved) {
            return Optional.of(approved.component());
        }
        return rule instanceof Rule.RequiredStop stop ? Optional.of(stop.component()) : Optional.empty();
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
                says, why, facts.isEmpty() ? List.of(component.releases().get(0).fact()) : facts, "");
    }

    private static Optional<Objection> withdrawn(Component component, Version to) {
        return component
                .release(to)
                .flatMap(release -> release.withdrawn()
                        .map(why -> new Objection(
                                "%s %s is withdrawn".formatted(component.name(), to),
                                why,
                                List.of(release.fact()),
                                "")));
    }

    private Optional<Objection> objection(Rule rule, Component component, Version from, Version to) {
        String it = component.name() + " " + from + " to " + to;
        if (rule instanceof Rule.Blocked blocked && strikes(blocked, component, from, to)) {
            String fixed = blocked.fixedIn().isEmpty() ? "" : ", fixed in " + blocked.fixedIn();
            return Optional.of(Objection.by(rule, it + " is blocked" + fixed));
        }
        if (rule instanceof Rule.Approved approved && !approved.releases().contains(to)) {
            return Optional.of(Objection.by(rule, "%s %s is not approved".formatted(component.name(), to)));
        }
        if (rule instanceof Rule.RequiredStop stop) {
            return passesOver(stop, component, from, to)
                    .map(missed -> Objection.by(rule, "%s passes over the required stop %s".formatted(it, missed)));
        }
        return Optional.empty();
    }

    private static boolean strikes(Rule.Blocked blocked, Component component, Version from, Version to) {
        return blocked.component().equals(component.name())
                && blocked.from().contains(from)
                && blocked.to().contains(to);
    }

    /**
     * The first release strictly between the two that is of a stop at which the hop neither starts nor ends. What stands between {@code ||} are stops of
     * their own: none of them is passed over.
     */
    private Optional<Version> passesOver(Rule.RequiredStop stop, Component component, Version from, Version to) {
        List<Version> order = orders.computeIfAbsent(
                component.name(),
                name -> component.releases().stream().map(Release::version).toList());
        int low = Math.min(order.indexOf(from), order.indexOf(to));
        int high = Math.max(order.indexOf(from), order.indexOf(to));
        List<VersionRange> missed = stopsOf
                .computeIfAbsent(stop.name(), name -> stop.at().alternatives())
                .stream()
                .filter(at -> !at.contains(from) && !at.contains(to))
                .toList();
        return order.subList(Math.max(low, 0), Math.max(high, 0)).stream()
                .filter(version -> missed.stream().anyMatch(at -> at.contains(version)))
                .findFirst();
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
                .filter(blocked -> strikes(blocked, component, from, to))
                .toList();
    }

    /** The required stops at which a hop ends, with what must be finished there. */
    public List<Rule.RequiredStop> stops(Component component, Version at) {
        return rules.stream()
                .filter(Rule.RequiredStop.class::isInstance)
                .map(Rule.RequiredStop.class::cast)
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
        return !issue.fix().isEmpty()
                && issue.fix().stream()
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
                .filter(way -> way.from().contains(from) && way.to().contains(to))
                .findFirst();
    }
}
