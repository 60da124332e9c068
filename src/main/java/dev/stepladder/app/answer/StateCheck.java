package dev.stepladder.app.answer;

import dev.stepladder.app.request.CheckRequest;
import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.app.resolve.RuleResolver;
import dev.stepladder.app.resolve.UnitStateArguments;
import dev.stepladder.app.resolve.VersionArguments;
import dev.stepladder.app.result.CheckResult;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.UnitStateText;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UpgradeGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Answers a {@link CheckRequest}: applies every rule to one cluster state. */
public final class StateCheck {
    private StateCheck() {}

    /**
     * The answer.
     *
     * @param problems the problems of the request that are known already
     */
    public static Outcome<CheckResult> answer(CheckRequest request, Matrices matrices, Diagnostics problems) {
        RuleChoice choice = request.rules();
        RuleResolver rules = new RuleResolver(choice, matrices, problems);
        rules.check();
        List<Unit> units = new ArrayList<>();
        VersionArguments arguments = new VersionArguments(matrices, rules.leading(), problems);
        arguments
                .units("", request.running())
                .forEach(one -> units.add(new Unit(
                        name(one.component(), units), one.component(), one.version(), 0, Place.of("command line"))));
        SortedMap<String, String> attributes = rules.ofCluster();
        List<Unit> state = new UnitStateArguments(arguments, problems).of(units, request.states());
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        SortedSet<ComponentName> components =
                new TreeSet<>(units.stream().map(Unit::component).toList());
        RuleBook book = RuleBook.of(matrices, attributes, choice.accepted());
        CheckResult result = new CheckResult(
                book.objections(state),
                uncovered(book, state),
                state.stream()
                        .flatMap(unit -> UnitStateText.words(unit).stream())
                        .toList(),
                matrices.overriddenAmong(components));
        return Outcome.of(result, result.objections().isEmpty());
    }

    /** The name of the component, with a number for further units of it. */
    private static String name(ComponentName component, List<Unit> before) {
        long same = before.stream()
                .filter(unit -> unit.component().equals(component))
                .count();
        return component + (same == 0 ? "" : "~" + (same + 1));
    }

    /** Whether two units of one component are on the same release, or on two that an upgrade edge joins: while a hop rolls, both run. */
    private static boolean isOnTheWay(RuleBook book, ComponentRelease one, ComponentRelease other) {
        if (!one.component().equals(other.component())) {
            return false;
        }
        UpgradeGraph graph =
                book.hops().graph(book.matrices().component(one.component()).orElseThrow());
        return one.version().equals(other.version())
                || graph.edge(one.version(), other.version()).isPresent()
                || graph.edge(other.version(), one.version()).isPresent();
    }

    /** The pairs that no fact covers, neither for nor against. */
    private static List<String> uncovered(RuleBook book, List<Unit> state) {
        List<Unit> units = state.stream().flatMap(unit -> unit.parts().stream()).toList();
        List<String> pairs = new ArrayList<>();
        for (int u = 0; u < units.size(); u++) {
            for (int w = u + 1; w < units.size(); w++) {
                ComponentRelease one = ComponentRelease.of(units.get(u));
                ComponentRelease other = ComponentRelease.of(units.get(w));
                boolean silent = book.states().allowing(one, other).isEmpty()
                        && book.states().objections(one, other).isEmpty();
                if (silent && !isOnTheWay(book, one, other)) {
                    pairs.add(one + " with " + other);
                }
            }
        }
        return pairs.stream().distinct().toList();
    }
}
