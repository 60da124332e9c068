package dev.stepladder.app.answer;

import dev.stepladder.app.request.CalendarRequest;
import dev.stepladder.app.request.PlanRequest;
import dev.stepladder.app.resolve.CarriedGoal;
import dev.stepladder.app.resolve.FromArgument;
import dev.stepladder.app.resolve.GoalCheck;
import dev.stepladder.app.resolve.GoalWords;
import dev.stepladder.app.resolve.NewestGoal;
import dev.stepladder.app.resolve.PolicyArguments;
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
import dev.stepladder.matrix.OfferedReleases;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Assumptions;
import dev.stepladder.plan.Plan;
import dev.stepladder.planner.GoalProbe;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.PlanOrder;
import dev.stepladder.planner.Planner;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Answers a {@link PlanRequest}: resolves its versions against the matrices, plans, and dates the plan. */
public final class NewPlan {
    private final Inputs inputs;
    private final Supplier<SearchSettings> search;
    private final Diagnostics problems;
    private final Optional<LocalDate> supported;

    /**
     * A planner of requests.
     *
     * @param problems the problems of the request that are known already
     */
    public NewPlan(Inputs inputs, Supplier<SearchSettings> search, Diagnostics problems) {
        this(inputs, search, problems, Optional.empty());
    }

    /** @param supported the day until which the goal {@code supported} holds; without it that of the start, or else today */
    NewPlan(Inputs inputs, Supplier<SearchSettings> search, Diagnostics problems, Optional<LocalDate> supported) {
        this.inputs = inputs;
        this.search = search;
        this.problems = problems;
        this.supported = supported;
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
        PlanOrder order = new PlanOrder(
                        goal.goal(), request.rollout(), request.rules().accepted(), inputs.digests())
                .stating(options(request));
        PlanResult result = new OfferAdvice(matrices, order, search)
                .on(
                        plan(goal.fleet().assuming(understood), matrices, order, search, request.calendar()),
                        goal.fleet(),
                        request);
        return Outcome.of(result, result instanceof PlanResult.Made)
                .warning(SplitWarning.of(result, goal.fleet(), inputs.fleetName()))
                .warning(ExclusionWarning.ended(inputs.fleet(), request.calendar()))
                .warning(warnings(result, matrices, request.today()));
    }

    /** The attributes that options give to every cluster; their problems are reported already. */
    private SortedMap<String, String> options(PlanRequest request) {
        Diagnostics known = new Diagnostics();
        SortedMap<String, String> attributes =
                new TreeMap<>(new RuleResolver(request.rules(), inputs.matrices(), known).attributes());
        attributes.putAll(new PolicyArguments(inputs.matrices(), known).attributes(request.rules()));
        return attributes;
    }

    /** What the calendar does to a plan: that of a day, or that of its own dates. */
    static List<Diagnostic> warnings(PlanResult result, Matrices matrices, Optional<LocalDate> today) {
        if (!(result instanceof PlanResult.Made made)) {
            return List.of();
        }
        List<Diagnostic> warnings = new ArrayList<>();
        if (made.plan().schedule().isEmpty() && today.isPresent()) {
            ExclusionWarning.of(made.plan().plan(), today.get()).ifPresent(warnings::add);
            warnings.addAll(CalendarWarning.of(made.plan().plan(), matrices, today.get()));
        }
        warnings.addAll(UnreleasedWarning.of(made.plan(), matrices, today));
        return warnings;
    }

    private Optional<ResolvedGoal> resolve(PlanRequest request) {
        Matrices matrices = inputs.matrices();
        RuleResolver rules = new RuleResolver(request.rules(), matrices, problems);
        Optional<Provider> profile = rules.profile(request.fleet().isEmpty());
        Optional<ComponentName> leading = rules.leading();
        VersionArguments arguments = new VersionArguments(matrices, leading, problems);
        GoalWords words = GoalWords.of(request.to(), leading, problems);
        SortedMap<ComponentName, VersionRange> named = arguments.goal("--to", Recommended.named(words.named()));
        SortedMap<ComponentName, Version> set = arguments.releases("--set", request.set());
        SortedMap<String, String> attributes = rules.attributes();
        new SelectionCheck(matrices, leading, problems)
                .check(request.selection(), request.fleet().isPresent(), set);
        FromArgument reader = new FromArgument(arguments, profile, leading, problems);
        SortedMap<ComponentName, Version> given =
                request.from().map(reader::read).orElseGet(TreeMap::new);
        Optional<Version> from = leading.flatMap(name -> Optional.ofNullable(given.remove(name)));
        given.forEach((name, version) -> set.putIfAbsent(name, version));
        return new StartingFleet(profile, problems)
                .of(fleet(request.calendar()), request.from().isPresent(), from, set, request.selection())
                .map(fleet -> fleet.with(cluster -> cluster.stating(attributes)))
                .map(fleet -> new PolicyArguments(matrices, problems).choose(request.rules(), fleet))
                .map(fleet -> given.isEmpty() ? fleet : fleet.assuming(running(leading, from)))
                .map(fleet -> new Recommended(matrices, problems)
                        .resolve(words.named(), fleet, new CarriedGoal(matrices).resolve(named, fleet)))
                .map(goal -> problems.hasErrors() ? goal : newest(words, goal, leading, request));
    }

    private static List<String> running(Optional<ComponentName> component, Optional<Version> version) {
        return component.stream()
                .flatMap(name -> version.stream().map(known -> Assumptions.running(name, known)))
                .toList();
    }

    /** The fleet file's clusters that are not excluded on the day of the start. */
    private Optional<Fleet> fleet(Optional<CalendarRequest> calendar) {
        return inputs.fleet().map(fleet -> on(calendar, fleet));
    }

    static Fleet on(Optional<CalendarRequest> calendar, Fleet fleet) {
        return calendar.map(dates -> fleet.on(dates.start().toLocalDate())).orElse(fleet);
    }

    private ResolvedGoal newest(
            GoalWords words, ResolvedGoal goal, Optional<ComponentName> leading, PlanRequest request) {
        Optional<LocalDate> start =
                request.calendar().map(dates -> dates.start().toLocalDate());
        Matrices matrices = OfferedReleases.on(start, inputs.matrices());
        GoalProbe probe = new GoalProbe(
                goal.fleet(), matrices, request.rules().accepted(), search.get().limits());
        boolean ended = request.rules().accepted().contains(OfferedReleases.ENDED);
        return new NewestGoal(matrices, goal.fleet(), leading, probe, problems)
                .resolve(
                        words,
                        goal.goal(),
                        version -> ended || start.stream().allMatch(day -> isOffered(version, day, goal.fleet())),
                        start.or(request::today),
                        supported);
    }

    /** Whether every provider of a fleet offers a release on a day, as far as it has dates. */
    private boolean isOffered(Version version, LocalDate day, Fleet fleet) {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .flatMap(cluster -> inputs.matrices().provider(cluster.provider()).stream())
                .flatMap(provider -> Optional.ofNullable(provider.offers().get(version.toMinor())).stream())
                .allMatch(offer -> offer.holds(day));
    }

    /** Plans and dates; the search starts here, and so does its time limit. */
    public static PlanResult plan(
            Fleet fleet,
            Matrices undated,
            PlanOrder order,
            Supplier<SearchSettings> search,
            Optional<CalendarRequest> calendar) {
        Matrices matrices =
                OfferedReleases.on(calendar.map(dates -> dates.start().toLocalDate()), undated);
        PlanAnswer answer = Planner.plan(fleet, matrices, order, search.get());
        if (answer instanceof PlanAnswer.None none) {
            return new PlanResult.NoPath(none.obstacles(), matrices, List.of());
        }
        Plan plan = new PolicyPricing(fleet, matrices, order, search).priced(((PlanAnswer.Made) answer).plan());
        return new PlanDating(plan, fleet, matrices).date(calendar);
    }
}
