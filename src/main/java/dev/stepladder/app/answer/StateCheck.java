package dev.stepladder.app.answer;

import dev.stepladder.app.request.CheckRequest;
import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.app.resolve.RuleResolver;
import dev.stepladder.app.resolve.VersionArguments;
import dev.stepladder.app.result.CheckResult;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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
        new VersionArguments(matrices, rules.leading(), problems)
                .releases("", request.running())
                .forEach((component, version) ->
                        units.add(new Unit(component, component, version, 0, Place.of("command line"))));
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        SortedMap<String, String> attributes = new TreeMap<>();
        attributes.put("provider", choice.provider());
        SortedSet<String> components =
                new TreeSet<>(units.stream().map(Unit::component).toList());
        CheckResult result = new CheckResult(
                RuleBook.of(matrices, attributes, choice.accepted()).objections(units),
                matrices.overriddenAmong(components));
        return Outcome.of(result, result.objections().isEmpty());
    }
}
