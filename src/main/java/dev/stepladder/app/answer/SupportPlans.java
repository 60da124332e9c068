package dev.stepladder.app.answer;

import dev.stepladder.app.request.CalendarRequest;
import dev.stepladder.app.request.PlanRequest;
import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.app.request.Selection;
import dev.stepladder.app.resolve.GoalWords;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.PlanResult;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ComponentName;
import dev.stepladder.outlook.NextUpgrade;
import dev.stepladder.outlook.Support;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Rollout;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.version.Version;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Plans upgrades to states that stay in support, as {@code plan --to supported} does. */
final class SupportPlans {
    private final Inputs inputs;
    private final Supplier<SearchSettings> search;
    private final RuleChoice rules;

    SupportPlans(Inputs inputs, Supplier<SearchSettings> search, RuleChoice rules) {
        this.inputs = inputs;
        this.search = search;
        this.rules = rules;
    }

    /**
     * The shortest safe plan to a state in support.
     *
     * @param fleet clusters of one provider
     * @param day the day on which it begins
     * @param lasts the day until which everything stays in support, or else as long as any release does
     * @param leading the wanted minor of the leading component; empty for the newest that can be reached
     */
    Outcome<PlanResult> plan(String provider, Fleet fleet, LocalDate day, LocalDate lasts, Optional<Version> leading) {
        List<String> goal = new ArrayList<>(List.of(GoalWords.SUPPORTED));
        leading.ifPresent(minor ->
                inputs.matrices().provider(provider).ifPresent(known -> goal.add(known.leading() + "=" + minor)));
        hopeless(provider, fleet, day).forEach(name -> goal.add(name + "=*"));
        Inputs own = new Inputs(
                inputs.matrixDigest(), inputs.matrices(), inputs.fleetFile(), Optional.of(fleet), inputs.plans());
        PlanRequest request = new PlanRequest(
                Optional.empty(),
                goal,
                List.of(),
                Selection.ALL,
                Optional.of(Path.of(inputs.fleetName())),
                Rollout.STAGED,
                new RuleChoice(provider, rules.accepted(), rules.attributes(), rules.channels(), rules.policies()),
                Optional.of(CalendarRequest.from(day)),
                Optional.empty());
        return new NewPlan(own, search, new Diagnostics(), Optional.of(lasts)).answer(request);
    }

    /** The components of which no release is in support: no goal can ask for that. */
    private NavigableSet<ComponentName> hopeless(String provider, Fleet fleet, LocalDate day) {
        Optional<Provider> known = inputs.matrices().provider(provider);
        Support support = new Support(known, day);
        NavigableSet<ComponentName> hopeless = new TreeSet<>();
        FleetParts.clusters(fleet).stream()
                .flatMap(cluster -> cluster.units().stream())
                .map(Unit::component)
                .filter(name ->
                        known.filter(its -> its.settled().contains(name)).isEmpty())
                .filter(name -> known.filter(its -> its.leading().equals(name)).isEmpty())
                .filter(name -> inputs.matrices().component(name).stream()
                        .noneMatch(component ->
                                support.of(component).stream().anyMatch(version -> isName(fleet, name, version))))
                .forEach(hopeless::add);
        return hopeless;
    }

    private static boolean isName(Fleet fleet, ComponentName component, Version version) {
        return FleetParts.clusters(fleet).stream()
                .flatMap(cluster -> cluster.units().stream())
                .anyMatch(unit -> unit.component().equals(component)
                        && unit.version().name().equals(version.name()));
    }

    static NextUpgrade.Planned planned(String provider, Fleet fleet, PlanResult.Made made, LocalDate lasts) {
        return new NextUpgrade.Planned(
                provider,
                FleetParts.names(fleet),
                goal(made.plan().plan(), fleet, made.basis().matrices().provider(provider)),
                lasts,
                made.plan(),
                made.basis().fleet(),
                made.basis().matrices());
    }

    /** Where the components of the goal end that move, the leading one first: a goal with the same plan, in fewer words. */
    private static List<String> goal(Plan plan, Fleet fleet, Optional<Provider> provider) {
        List<ComponentName> named = new ArrayList<>(plan.goal().keySet());
        provider.map(Provider::leading).filter(named::remove).ifPresent(name -> named.add(0, name));
        Map<ComponentName, SortedSet<Version>> ends = FinalReleases.of(plan, fleet);
        return named.stream()
                .filter(ends::containsKey)
                .map(name -> name + "=" + joined(ends.getOrDefault(name, Collections.emptySortedSet())))
                .toList();
    }

    private static String joined(Collection<Version> versions) {
        return versions.stream().map(Version::text).collect(Collectors.joining(" || "));
    }
}
