package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Command;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Term;
import dev.stepladder.matrix.When;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * What the matrices say of a hop besides whether it may be taken: known issues, gates, commands.
 *
 * <p>The statements that hold for the cluster are sorted by component once, and what they say of a hop is kept: a fleet asks of the
 * same hop in thousands of states. Only whether an issue is fixed depends on the state. Not thread-safe.
 */
final class HopNotes {
    private final Map<ComponentName, List<KnownIssue>> issues;
    private final Map<ComponentName, List<Gate>> gates;
    private final Map<ComponentName, List<Command>> commands;
    private final Map<Asked, List<KnownIssue>> issuesOf = new HashMap<>();
    private final Map<Asked, List<Gate>> gatesOf = new HashMap<>();

    private record Asked(ComponentName component, Version from, Version to) {}

    HopNotes(Matrices matrices, SortedMap<String, String> attributes) {
        this.issues = byComponent(
                matrices.issues().stream()
                        .filter(issue -> !issue.signs().onlyInManifests())
                        .sorted(Comparator.comparing(KnownIssue::severity).thenComparing(KnownIssue::id))
                        .toList(),
                attributes,
                KnownIssue::when,
                KnownIssue::component);
        this.gates = byComponent(
                matrices.gates().stream()
                        .sorted(Comparator.comparing(Gate::id))
                        .toList(),
                attributes,
                Gate::when,
                Gate::component);
        this.commands = byComponent(matrices.commands(), attributes, Command::when, Command::component);
    }

    private static <T> Map<ComponentName, List<T>> byComponent(
            List<T> statements,
            SortedMap<String, String> attributes,
            Function<T, When> when,
            Function<T, ComponentName> component) {
        Map<ComponentName, List<T>> sorted = new HashMap<>();
        for (T statement : statements) {
            if (when.apply(statement).holds(attributes)) {
                sorted.computeIfAbsent(component.apply(statement), name -> new ArrayList<>())
                        .add(statement);
            }
        }
        return sorted;
    }

    /** The known issues of a hop, the most severe first, then by id; without those whose fix is in place in a state. */
    List<KnownIssue> issues(ComponentName component, Version from, Version to, List<Unit> state) {
        List<KnownIssue> striking = issuesOf.computeIfAbsent(
                new Asked(component, from, to), hop -> issues.getOrDefault(component, List.of()).stream()
                        .filter(issue -> issue.strikes(from, to))
                        .toList());
        return striking.stream().filter(issue -> !isFixed(issue, state)).toList();
    }

    /** True if every component of a fix runs, and runs the fix in all its units. */
    private static boolean isFixed(KnownIssue issue, List<Unit> state) {
        return !issue.fix().terms().isEmpty()
                && issue.fix().terms().stream().allMatch(term -> isMet(term, state));
    }

    private static boolean isMet(Term term, List<Unit> state) {
        List<Unit> units = state.stream()
                .filter(unit -> unit.component().equals(term.component()))
                .toList();
        return !units.isEmpty() && units.stream().allMatch(unit -> term.range().contains(unit.version()));
    }

    /** The gates that a hop passes, by id. */
    List<Gate> gates(ComponentName component, Version from, Version to) {
        return gatesOf.computeIfAbsent(
                new Asked(component, from, to), hop -> gates.getOrDefault(component, List.of()).stream()
                        .filter(gate -> gate.stands(from, to))
                        .toList());
    }

    /** The command for a hop: the one with most conditions, then the first; empty if no matrix has one. */
    Optional<Command> command(ComponentName component, Version from, Version to, String method) {
        return commands.getOrDefault(component, List.of()).stream()
                .filter(command -> command.does(from, to, method))
                .min(Comparator.comparingInt(
                        command -> -command.when().attributes().size()));
    }
}
