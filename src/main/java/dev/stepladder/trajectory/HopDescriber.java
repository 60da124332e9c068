package dev.stepladder.trajectory;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Placeholder;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Describes each hop of one trajectory from the rules alone. */
public final class HopDescriber {
    private final Trajectory trajectory;
    private final RuleBook rules;
    private final Goal goal;

    /** How many of the first hops start in an unsafe state. */
    private final int repair;

    /** A describer of one trajectory under the rules of its cluster. */
    public HopDescriber(Trajectory trajectory, RuleBook rules, Goal goal) {
        this(trajectory, trajectory.repair(rules), rules, goal);
    }

    /** The same, if it is known how many of the first hops repair an unsafe start. */
    HopDescriber(Trajectory trajectory, int repair, RuleBook rules, Goal goal) {
        this.trajectory = trajectory;
        this.rules = rules;
        this.goal = goal;
        this.repair = repair;
    }

    /**
     * The description of a hop with its gates and every fact it relies on. The facts that keep its way back open are too
     * many for the description itself.
     */
    public record Described(PlannedHop hop, List<PlannedGate> gates, SortedSet<Fact> facts) {
        public Described {
            gates = List.copyOf(gates);
        }
    }

    /** Describes the {@code i}th hop. */
    public Described describe(int i) {
        return describe(i, firstReason(i));
    }

    private HopReason firstReason(int i) {
        return repairing(i).orElseGet(() -> HopReason.of(trajectory, i, rules, goal));
    }

    private Optional<HopReason> repairing(int i) {
        Optional<HopReason> ending = HopReason.ofEnd(trajectory, i, rules);
        return ending.isEmpty() && i < repair ? HopReason.ofRepair(trajectory, i, rules) : ending;
    }

    /** Describes the {@code i}th hop with the given reason, if that is one of its reasons; else with its first reason. */
    public Described describe(int i, String reason) {
        return describe(
                i,
                Stream.concat(repairing(i).stream(), HopReason.all(trajectory, i, rules, goal))
                        .filter(because -> because.says().equals(reason))
                        .findFirst()
                        .orElseGet(() -> firstReason(i)));
    }

    private Described describe(int i, HopReason because) {
        List<UnitMove> taken = trajectory.hops().get(i);
        SortedSet<Fact> facts = new TreeSet<>();
        List<PlannedHop.Move> moves = moves(taken, rules);
        List<PlannedGate> gates = new ArrayList<>();
        List<String> commands = new ArrayList<>();
        List<PlannedHop.Issue> issues = new ArrayList<>();
        SortedSet<String> risks = new TreeSet<>();
        SortedSet<String> warnings = new TreeSet<>();
        SortedSet<String> shape = new TreeSet<>();
        SortedSet<String> apart = new TreeSet<>();
        List<UnitMove> own = rules.carries().own(taken);
        List<Rule.Lockstep> binding = rules.locksteps().binding(taken);
        binding.forEach(rule -> facts.add(rule.fact()));
        boolean disruptive = !binding.isEmpty();
        boolean rolls = false;
        rules.carries().carrying(taken).forEach(carry -> facts.add(carry.fact()));
        for (UnitMove move : distinct(taken)) {
            Component component = rules.matrices().component(move.component()).orElseThrow();
            Optional<UpgradeEdges> edge = own.contains(move) ? edge(component, move, rules) : Optional.empty();
            edge.ifPresent(family -> facts.add(family.fact()));
            rules.hops().channel(component).ifPresent(channel -> facts.add(channel.fact()));
            disruptive |= edge.map(UpgradeEdges::disruptive).orElse(false);
            rolls |= component.rolls(move.from(), move.to());
            addGates(component, move, gates, facts);
            addIssues(component, move, trajectory.before(i), gates, issues, facts);
            if (own.contains(move)) {
                addCommand(component, move, edge, commands, facts);
            }
            rules.hops()
                    .issues(component, move.from(), move.to(), trajectory.before(i))
                    .forEach(issue -> shape.addAll(issue.signs().shape()));
            addApart(component, i, apart, facts);
            for (Rule.Blocked risk : rules.hops().risks(component, move.from(), move.to())) {
                risks.add(risk.acceptedAs());
                warnings.add(risk.acceptedAs() + ": " + risk.inFull());
                facts.add(risk.fact());
            }
        }
        List<PlannedGate> once =
                gates.stream().distinct().sorted(PlannedGate.ORDER).toList();
        UndoLimit undo = UndoLimit.of(trajectory, i, rules);
        facts.addAll(because.facts());
        facts.addAll(undo.facts());
        PlannedHop hop = new PlannedHop(
                id(moves),
                moves,
                new PlannedHop.Reasons(
                        because.says(),
                        List.copyOf(apart),
                        facts.stream().map(Fact::id).toList()),
                new PlannedHop.Recovery(undo.says(), undo.ifItFails(), instead(disruptive, undo)),
                new PlannedHop.Effects(disruptive, rolls),
                new PlannedHop.Work(
                        commands.stream().distinct().reduce((first, next) -> first + "\n" + next),
                        once.stream().map(PlannedGate::id).toList()),
                new PlannedHop.Trouble(
                        issues.stream().distinct().toList(),
                        List.copyOf(risks),
                        List.copyOf(warnings),
                        List.copyOf(shape)));
        SortedSet<Fact> all = new TreeSet<>(facts);
        all.addAll(undo.allowing());
        return new Described(hop, once, all);
    }

    /** The moves that identify a hop: two clusters take the same hop if their moves are equal. */
    public static List<PlannedHop.Move> moves(List<UnitMove> taken, RuleBook rules) {
        List<UnitMove> own = rules.carries().own(taken);
        return distinct(taken).stream()
                .map(move -> {
                    Component component =
                            rules.matrices().component(move.component()).orElseThrow();
                    Optional<String> method = own.contains(move)
                            ? edge(component, move, rules).map(UpgradeEdges::method)
                            : Optional.of(PlannedHop.CARRIED);
                    return move(component, move, method, rules);
                })
                .toList();
    }

    private static Optional<UpgradeEdges> edge(Component component, UnitMove move, RuleBook rules) {
        return rules.hops().graph(component).edge(move.from(), move.to()).map(found -> found.family());
    }

    private static PlannedHop.Move move(Component component, UnitMove move, Optional<String> method, RuleBook rules) {
        String provider = rules.attributes().getOrDefault("provider", "");
        boolean ours = component.profile().buildsOf().map(provider::equals).orElse(true);
        return new PlannedHop.Move(
                component.name(),
                move.from(),
                move.to(),
                component
                        .release(move.to())
                        .filter(release -> ours && !method.equals(Optional.of(PlannedHop.CARRIED)))
                        .flatMap(Release::build),
                method);
    }

    /** The alternative to a disruptive and irreversible hop: a new cluster on the release after it. */
    private static Optional<String> instead(boolean disruptive, UndoLimit undo) {
        return disruptive && undo.says().startsWith(PlannedHop.NO_WAY_BACK)
                ? Optional.of("disruptive and irreversible: consider migrating to a new cluster")
                : Optional.empty();
    }

    private void addGates(Component component, UnitMove move, List<PlannedGate> gates, SortedSet<Fact> facts) {
        for (Rule.RequiredStop stop : rules.hops().stops(component, move.from())) {
            gates.add(PlannedGate.of(stop));
            facts.add(stop.fact());
        }
        for (Gate gate : rules.hops().gates(component, move.from(), move.to())) {
            gates.add(PlannedGate.of(gate));
            facts.add(gate.fact());
        }
    }

    private void addCommand(
            Component component,
            UnitMove move,
            Optional<UpgradeEdges> edge,
            List<String> commands,
            SortedSet<Fact> facts) {
        String method = edge.map(UpgradeEdges::method).orElse("");
        rules.hops().command(component, move.from(), move.to(), method).ifPresent(command -> {
            commands.add(Placeholder.fillSome(command.run(), name -> value(name, component, move)));
            facts.add(command.fact());
        });
    }

    /** The value of a placeholder that is the same in every cluster; the others are filled in for each cluster. */
    private static Optional<String> value(String name, Component component, UnitMove move) {
        return switch (name) {
            case "component" -> Optional.of(component.name().text());
            case "from" -> Optional.of(move.from().text());
            case "to" -> Optional.of(move.to().text());
            case "minor" -> Optional.of(move.to().toMinor().text());
            case "build" -> component.release(move.to()).flatMap(Release::build);
            default -> Optional.empty();
        };
    }

    private void addIssues(
            Component component,
            UnitMove move,
            List<Unit> state,
            List<PlannedGate> gates,
            List<PlannedHop.Issue> issues,
            SortedSet<Fact> facts) {
        for (KnownIssue issue : rules.hops().issues(component, move.from(), move.to(), state)) {
            if (issue.severity() == KnownIssue.Severity.BLOCKER) {
                gates.add(PlannedGate.of(issue));
            }
            issues.add(new PlannedHop.Issue(
                    issue.id(),
                    issue.severity().word(),
                    issue.trouble().symptom(),
                    issue.trouble().check(),
                    Optional.of(issue.trouble().remedy()),
                    issue.fix().inWords()));
            facts.add(issue.fact());
        }
    }

    /** Adds the components that move in this trajectory and must not share a change with this one; others do not matter. */
    private void addApart(Component component, int i, SortedSet<String> apart, SortedSet<Fact> facts) {
        for (Rule.Separate rule : rules.changes().separations(component.name(), trajectory.before(i))) {
            List<ComponentName> others = trajectory.hops().stream()
                    .flatMap(List::stream)
                    .map(UnitMove::component)
                    .filter(other ->
                            !other.equals(component.name()) && rule.components().contains(other))
                    .distinct()
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                apart.add("%s (%s)".formatted(Name.joined(", ", others), rule.name()));
                facts.add(rule.fact());
            }
        }
    }

    /**
     * One move for all units that move alike. If two units start alike and end differently, one move for each unit, in their
     * order, so that a step says which unit goes where.
     */
    private static List<UnitMove> distinct(List<UnitMove> taken) {
        List<UnitMove> once = new ArrayList<>();
        for (UnitMove move : taken) {
            if (once.stream()
                    .noneMatch(known -> known.before().equals(move.before())
                            && known.after().equals(move.after()))) {
                once.add(move);
            }
        }
        boolean clear = once.stream().map(UnitMove::before).distinct().count() == once.size();
        return clear ? once : taken;
    }

    private static String id(List<PlannedHop.Move> moves) {
        return String.join(
                "+",
                moves.stream()
                        .map(move -> "%s-%s-to-%s".formatted(move.component(), move.from(), move.to()))
                        .toList());
    }
}
