package dev.stepladder.app.answer;

import dev.stepladder.app.request.ReportRequest;
import dev.stepladder.app.resolve.RuleResolver;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Exclusion;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Uncovered;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ClusterName;
import dev.stepladder.outlook.NextUpgrade;
import dev.stepladder.outlook.Outlook;
import dev.stepladder.outlook.Roadmap;
import dev.stepladder.outlook.RunningRelease;
import dev.stepladder.outlook.RunningReleases;
import dev.stepladder.outlook.SupportCosts;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.planner.SearchSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Answers a {@link ReportRequest}. */
public final class FleetReport {
    private final Inputs inputs;
    private final Supplier<SearchSettings> search;
    private final Diagnostics problems;

    public FleetReport(Inputs inputs, Supplier<SearchSettings> search, Diagnostics problems) {
        this.inputs = inputs;
        this.search = search;
        this.problems = problems;
    }

    public Outcome<Outlook> answer(ReportRequest request) {
        Matrices matrices = inputs.matrices();
        RuleResolver rules = new RuleResolver(request.rules(), matrices, problems);
        rules.profile(false);
        rules.checkAccepted();
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        Fleet fleet = inputs.fleet().orElseThrow().on(request.asOf());
        SupportPlans plans = new SupportPlans(inputs, search, request.rules());
        List<NextUpgrade> upgrades = new NextUpgrades(plans, request.asOf()).of(fleet);
        List<RunningRelease> releases = RunningReleases.beginning(
                RunningReleases.of(fleet, matrices, request.asOf()), upgrades, request.asOf());
        return Outcome.of(
                new Outlook(
                        request.asOf(),
                        inputs.fleetName(),
                        places(fleet),
                        releases,
                        SupportCosts.of(
                                releases,
                                matrices,
                                request.asOf(),
                                request.asOf().plusDays(Outlook.SOON)),
                        upgrades,
                        uncovered(fleet),
                        fleet.excluded().stream()
                                .map(exclusion -> new PlanBasis.Excluded(
                                        exclusion.cluster().name(), exclusion.reason(), exclusion.until()))
                                .toList(),
                        roadmaps(request, fleet, plans, upgrades),
                        inputs.digests()),
                true);
    }

    private List<Roadmap> roadmaps(ReportRequest request, Fleet fleet, SupportPlans plans, List<NextUpgrade> upgrades) {
        List<Roadmap> roadmaps = new ArrayList<>();
        request.until()
                .ifPresent(until -> FleetParts.byProvider(fleet).forEach((provider, own) -> {
                    Optional<NextUpgrade.Planned> next = upgrades.stream()
                            .filter(upgrade -> upgrade.provider().equals(provider))
                            .filter(NextUpgrade.Planned.class::isInstance)
                            .map(NextUpgrade.Planned.class::cast)
                            .findFirst();
                    List<ClusterName> without = upgrades.stream()
                            .filter(NextUpgrade.Blocked.class::isInstance)
                            .filter(upgrade -> upgrade.provider().equals(provider))
                            .flatMap(blocked -> blocked.clusters().stream())
                            .toList();
                    roadmaps.add(new RoadmapSearch(plans, inputs.matrices(), provider, until)
                            .of(
                                    FleetParts.only(own, cluster -> !without.contains(cluster.name())),
                                    request.asOf(),
                                    without,
                                    next));
                }));
        return roadmaps;
    }

    private List<Outlook.Place> places(Fleet fleet) {
        return fleet.environments().stream()
                .flatMap(environment -> clusters(environment)
                        .map(cluster -> new Outlook.Place(
                                environment.name(),
                                cluster.name(),
                                inputs.matrices()
                                        .provider(cluster.provider())
                                        .map(Provider::title)
                                        .orElse(cluster.provider()))))
                .toList();
    }

    private static Stream<Cluster> clusters(Environment environment) {
        return Stream.concat(
                environment.clusters().stream(), environment.excluded().stream().map(Exclusion::cluster));
    }

    private static List<Outlook.Gap> uncovered(Fleet fleet) {
        SortedMap<Uncovered, List<ClusterName>> gaps = new TreeMap<>(Uncovered.ORDER);
        fleet.environments().stream()
                .flatMap(FleetReport::clusters)
                .forEach(cluster -> cluster.uncovered().stream()
                        .distinct()
                        .forEach(thing -> gaps.computeIfAbsent(thing, key -> new ArrayList<>())
                                .add(cluster.name())));
        return gaps.entrySet().stream()
                .map(gap -> new Outlook.Gap(gap.getKey(), gap.getValue()))
                .toList();
    }
}
