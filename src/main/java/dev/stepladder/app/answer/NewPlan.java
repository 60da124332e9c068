package dev.stepladder.app.answer;

import dev.stepladder.app.request.CalendarRequest;
import dev.stepladder.app.request.PlanRequest;
import dev.stepladder.app.resolve.GoalCheck;
import dev.stepladder.app.resolve.Recommended;
import dev.stepladder.app.resolve.ResolvedGoal;
import dev.stepladder.app.resolve.RuleResolver;
import dev.stepladder.app.resolve.SelectionCheck;
import dev.stepladder.app.resolve.StartingFleet;
import dev.stepladder.app.resolve.VersionArguments;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.PlanResult;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ComponentName;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.PlanOrder;
import dev.stepladder.planner.Planner;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/** Answers a {@link PlanRequest}: resolves its versions against the matrices, plans, and dates the plan. */
public final class NewPlan {
    private final Inputs inputs;
    private final Supplier<SearchSettings> search;
    private final Diagnostics problems;

    /**
     * A planner of requests.
     *
     * @param problems the problems of the request that are known already
     */
    public NewPlan(Inputs inputs, Supplier<SearchSettings> search, Diagnostics problems) {
        this.inputs = inputs;
        this.search = search;
        this.problems = problems;
    }

    public Outcome<PlanResult> answer(PlanRequest request) {
        Matrices matrices = inputs.matrices();
        Optional<ResolvedGoal> resolved = resolve(request);
        resolved.ifPresent(goal -> GoalCheck.check(goal.fleet(), goal.goal(), matrices, problems));
        new RuleResolver(request.rules(), matrices, problems).checkAccepted();
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        ResolvedGoal goal = resolved.orElseThrow();
        List<String> understood =
                problems.notes().stream().map(Diagnostic::message).toList();
        PlanOrder order =
                new PlanOrder(goal.goal(), request.rollout(), request.rules().accepted(), inputs.digests());
        PlanResult result = plan(goal.fleet().assuming(understood), matrices, order, search, request.calendar());
        return Outcome.of(result, result instanceof PlanResult.Made);
    }

    private Optional<ResolvedGoal> resolve(PlanRequest request) {
        Matrices matrices = inputs.matrices();
        RuleResolver rules = new RuleResolver(request.rules(), matrices, problems);
        Optional<Provider> profile = rules.profile(request.fleet().isEmpty());
        Optional<ComponentName> leading = rules.leading();
        VersionArguments arguments = new VersionArguments(matrices, leading, problems);
        SortedMap<ComponentName, VersionRange> named = arguments.goal("--to", Recommended.named(request.to()));
        SortedMap<ComponentName, Version> set = arguments.releases("--set", request.set());
        SortedMap<String, String> attributes = rules.attributes();
        new SelectionCheck(matrices, leading, problems)
                .check(request.selection(), request.fleet().isPresent(), set);
        Optional<Version> from = request.from()
                .map(text -> arguments.releases("--from", List.of(text)))
                .flatMap(given -> leading.flatMap(name -> Optional.ofNullable(given.get(name))));
        return new StartingFleet(profile, problems)
                .of(inputs.fleet(), request.from().isPresent(), from, set, request.selection())
                .map(fleet -> fleet.with(cluster -> cluster.stating(attributes)))
                .map(fleet -> new Recommended(matrices, problems).resolve(request.to(), fleet, named));
    }

    /** Plans and dates; the search starts here, and so does its time limit. */
    public static PlanResult plan(
            Fleet fleet,
            Matrices matrices,
            PlanOrder order,
            Supplier<SearchSettings> search,
            Optional<CalendarRequest> calendar) {
        PlanAnswer answer = Planner.plan(fleet, matrices, order, search.get());
        if (answer instanceof PlanAnswer.None none) {
            return new PlanResult.NoPath(none.obstacles(), matrices);
        }
        return new PlanDating(((PlanAnswer.Made) answer).plan(), fleet, matrices).date(calendar);
    }
}
