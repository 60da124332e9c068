package dev.stepladder.app.answer;

import dev.stepladder.app.request.PathRequest;
import dev.stepladder.app.resolve.GoalCheck;
import dev.stepladder.app.resolve.GoalWords;
import dev.stepladder.app.resolve.NewestGoal;
import dev.stepladder.app.resolve.PolicyArguments;
import dev.stepladder.app.resolve.Recommended;
import dev.stepladder.app.resolve.ResolvedGoal;
import dev.stepladder.app.resolve.RuleResolver;
import dev.stepladder.app.resolve.UnitStateArguments;
import dev.stepladder.app.resolve.VersionArguments;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.PlanResult;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Rollout;
import dev.stepladder.planner.GoalProbe;
import dev.stepladder.planner.PlanOrder;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Answers a {@link PathRequest}: plans for a fleet of the one cluster. */
public final class ClusterPathMaker {
    private final Inputs inputs;
    private final Supplier<SearchSettings> search;
    private final Diagnostics problems;

    /**
     * A maker of paths.
     *
     * @param problems the problems of the request that are known already
     */
    public ClusterPathMaker(Inputs inputs, Supplier<SearchSettings> search, Diagnostics problems) {
        this.inputs = inputs;
        this.search = search;
        this.problems = problems;
    }

    public Outcome<PlanResult> answer(PathRequest request) {
        Matrices matrices = inputs.matrices();
        RuleResolver rules = new RuleResolver(request.rules(), matrices, problems);
        rules.check();
        VersionArguments arguments = new VersionArguments(matrices, rules.leading(), problems);
        List<Unit> units = new ArrayList<>();
        arguments
                .releases("--from", request.from())
                .forEach((component, version) ->
                        units.add(new Unit(component.text(), component, version, 0, Place.of("--from"))));
        GoalWords words = GoalWords.of(request.to(), rules.leading(), problems);
        SortedMap<ComponentName, VersionRange> named = arguments.goal("--to", Recommended.named(words.named()));
        Fleet fleet = new PolicyArguments(matrices, problems)
                .choose(
                        request.rules(),
                        fleet(
                                new UnitStateArguments(arguments, problems).of(units, request.states()),
                                rules.ofCluster()));
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        ResolvedGoal goal =
                newest(words, new Recommended(matrices, problems).resolve(words.named(), fleet, named), request);
        GoalCheck.check(goal.fleet(), goal.goal(), matrices, problems);
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        PlanOrder order = new PlanOrder(
                        goal.goal(), Rollout.ENVIRONMENT, request.rules().accepted(), inputs.digests())
                .stating(new PolicyArguments(matrices, new Diagnostics()).attributes(request.rules()));
        PlanResult result = NewPlan.plan(goal.fleet(), matrices, order, this::singleThread, Optional.empty());
        return Outcome.of(result, result instanceof PlanResult.Made);
    }

    private ResolvedGoal newest(GoalWords words, ResolvedGoal goal, PathRequest request) {
        Matrices matrices = inputs.matrices();
        GoalProbe probe = new GoalProbe(
                goal.fleet(), matrices, request.rules().accepted(), search.get().limits());
        Optional<ComponentName> leading = new RuleResolver(request.rules(), matrices, problems).leading();
        return problems.hasErrors()
                ? goal
                : new NewestGoal(matrices, goal.fleet(), leading, probe, problems)
                        .resolve(words, goal.goal(), version -> true, Optional.empty());
    }

    /** One cluster is one search; more threads would only wait. */
    private SearchSettings singleThread() {
        return SearchSettings.within(search.get().limits());
    }

    private static Fleet fleet(List<Unit> units, SortedMap<String, String> attributes) {
        Cluster cluster =
                new Cluster(new ClusterName("cluster"), attributes, units, new TreeSet<>(), Place.of("--from"));
        return new Fleet(List.of(new Environment(new EnvironmentName("cluster"), List.of(cluster))), List.of());
    }
}
