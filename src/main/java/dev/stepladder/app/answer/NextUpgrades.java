package dev.stepladder.app.answer;

import dev.stepladder.app.request.CalendarRequest;
import dev.stepladder.app.request.PlanRequest;
import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.app.request.Selection;
import dev.stepladder.app.resolve.GoalWords;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.PlanResult;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.outlook.NextUpgrade;
import dev.stepladder.outlook.Outlook;
import dev.stepladder.outlook.Support;
import dev.stepladder.plan.Rollout;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.version.Version;
import java.nio.file.Path;
import java.time.LocalDate;
import dev.stepladder.plan.Plan;
import java.util.Collection;
import java.util.Collections;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Plans the next upgrade of a fleet on a day: the shortest safe plan, begun on that day, to the newest state that stays in support.
 *
 * <p>Clusters of one provider share a plan. Its goal is in support for as long as possible: 180 days from the day on, or else 90, 30, or on that day.
 * Clusters without a path do not stop the others: they are named, and the rest is planned again.
 */
final class NextUpgrades {
    private final Inputs inputs;
    private final Supplier<SearchSettings> search;
    private final RuleChoice rules;
    private final LocalDate day;

    NextUpgrades(Inputs inputs, Supplier<SearchSettings> search, RuleChoice rules, LocalDate day) {
        this.inputs = inputs;
        this.search = search;
        this.rules = rules;
        this.day = day;
    }

    /** Those of each provider, in the fleet's order. */
    List<NextUpgrade> of(Fleet fleet) {
        Set<String> providers = clusters(fleet).stream()
                .map(Cluster::provider)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<NextUpgrade> upgrades = new ArrayList<>();
        providers.forEach(provider -> plan(
                provider, only(fleet, cluster -> cluster.provider().equals(provider)), upgrades));
        return upgrades;
    }

    private void plan(String provider, Fleet fleet, List<NextUpgrade> upgrades) {
        Attempt attempt = attempt(provider, fleet);
        Outcome<PlanResult> last = attempt.outcome();
        if (last.value().orElse(null) instanceof PlanResult.Made made) {
            upgrades.add(planned(provider, fleet, made, attempt.lasts()));
            return;
        }
        Map<ClusterName, List<String>> stuck = UpgradeBlock.stuck(last);
        List<ClusterName> all = names(fleet);
        all.stream()
                .map(cluster -> stuck.getOrDefault(cluster, List.of()))
                .filter(because -> !because.isEmpty())
                .distinct()
                .forEach(because -> upgrades.add(new NextUpgrade.Blocked(
                        provider,
                        all.stream()
                                .filter(cluster -> because.equals(stuck.get(cluster)))
                                .toList(),
                        because)));
        if (stuck.isEmpty()) {
            upgrades.add(new NextUpgrade.Blocked(provider, all, UpgradeBlock.words(last)));
        } else if (!stuck.keySet().containsAll(all)) {
            plan(provider, only(fleet, cluster -> !stuck.containsKey(cluster.name())), upgrades);
        }
    }

    private record Attempt(LocalDate lasts, Outcome<PlanResult> outcome) {
        boolean isMade() {
            return outcome.value().orElse(null) instanceof PlanResult.Made;
        }
    }

    /** The plan whose end stays in support longest. What stays so for a while is so today: if today has no plan, no later day has one. */
    private Attempt attempt(String provider, Fleet fleet) {
        List<Integer> ahead = new ArrayList<>(Outlook.HORIZONS);
        Collections.reverse(ahead);
        Attempt longest = attempt(provider, fleet, ahead.remove(0));
        Attempt today = longest.isMade() ? longest : attempt(provider, fleet, 0);
        return longest.isMade() || !today.isMade()
                ? today
                : ahead.stream()
                        .map(days -> attempt(provider, fleet, days))
                        .filter(Attempt::isMade)
                        .findFirst()
                        .orElse(today);
    }

    private Attempt attempt(String provider, Fleet fleet, int days) {
        LocalDate lasts = day.plusDays(days);
        return new Attempt(lasts, plan(provider, fleet, lasts));
    }

    private Outcome<PlanResult> plan(String provider, Fleet fleet, LocalDate lasts) {
        List<String> goal = new ArrayList<>(List.of(GoalWords.SUPPORTED));
        hopeless(provider, fleet).forEach(name -> goal.add(name + "=*"));
        Inputs own = new Inputs(
                inputs.matrixFiles(), inputs.matrices(), inputs.fleetFile(), Optional.of(fleet), inputs.plans());
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
    private SortedSet<ComponentName> hopeless(String provider, Fleet fleet) {
        Optional<Provider> known = inputs.matrices().provider(provider);
        Support support = new Support(known, day);
        SortedSet<ComponentName> hopeless = new TreeSet<>();
        clusters(fleet).stream()
                .flatMap(cluster -> cluster.units().stream())
                .map(Unit::component)
                .filter(name -> known.filter(its -> its.settled().contains(name)).isEmpty())
                .filter(name -> known.filter(its -> its.leading().equals(name)).isEmpty())
                .filter(name -> inputs.matrices().component(name).stream()
                        .noneMatch(component -> support.of(component).stream()
                                .anyMatch(version -> isName(fleet, name, version))))
                .forEach(hopeless::add);
        return hopeless;
    }

    private static boolean isName(Fleet fleet, ComponentName component, Version version) {
        return clusters(fleet).stream()
                .flatMap(cluster -> cluster.units().stream())
                .anyMatch(unit -> unit.component().equals(component)
                        && unit.version().name().equals(version.name()));
    }

    private static NextUpgrade planned(String provider, Fleet fleet, PlanResult.Made made, LocalDate lasts) {
        return new NextUpgrade.Planned(
                provider,
                names(fleet),
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

    private static List<ClusterName> names(Fleet fleet) {
        return clusters(fleet).stream().map(Cluster::name).toList();
    }

    private static List<Cluster> clusters(Fleet fleet) {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .toList();
    }

    /** The same environments with some of their clusters, and without those that are left out. */
    private static Fleet only(Fleet fleet, Predicate<Cluster> some) {
        return new Fleet(
                fleet.environments().stream()
                        .map(environment -> new Environment(
                                environment.name(),
                                environment.clusters().stream().filter(some).toList(),
                                environment.pace(),
                                environment.sortBy(),
                                List.of()))
                        .toList(),
                fleet.assumed());
    }
}
