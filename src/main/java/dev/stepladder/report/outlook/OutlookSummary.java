package dev.stepladder.report.outlook;

import dev.stepladder.name.ClusterName;
import dev.stepladder.outlook.Lifecycle;
import dev.stepladder.outlook.Outlook;
import dev.stepladder.outlook.RunningRelease;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.report.summary.DateWords;
import dev.stepladder.report.summary.Plural;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a report amounts to. Every form of it begins with this.
 *
 * @param size the fleet in a line
 * @param sentences the answer in words
 * @param figures the answer in numbers
 * @param obstacles what is in the way of the next upgrade
 * @param costs of staying, a line a release
 * @param notCovered what the report does not speak of
 * @param next the next command; empty if there is none
 */
record OutlookSummary(
        String title,
        String size,
        List<String> sentences,
        List<Figure> figures,
        List<UpgradeWords.Obstacle> obstacles,
        List<String> costs,
        List<String> notCovered,
        String next) {
    private static final int MOST_RELEASES = 4;

    /**
     * One number.
     *
     * @param tone {@code stop}, {@code warn} or empty
     */
    record Figure(String tone, String label, String big, String small) {}

    static OutlookSummary of(Outlook outlook, FleetWords fleet) {
        UpgradeWords upgrades = new UpgradeWords(outlook, fleet);
        List<String> sentences = new ArrayList<>(List.of(state(outlook, fleet)));
        sentences.addAll(upgrades.sentences());
        CostWords costs = CostWords.of(outlook);
        costs.sentence().ifPresent(sentences::add);
        List<UpgradeWords.Obstacle> obstacles = upgrades.obstacles();
        return new OutlookSummary(
                "How far behind is fleet %s?".formatted(fleet.name()),
                fleet.size(),
                sentences,
                figures(outlook, fleet, costs, obstacles),
                obstacles,
                costs.lines(),
                notCovered(outlook, fleet),
                upgrades.command());
    }

    private static String state(Outlook outlook, FleetWords fleet) {
        List<RunningRelease> past = outlook.past();
        if (past.isEmpty()) {
            return "Nothing that runs is known to be out of support%s."
                    .formatted(
                            outlook.endless().isEmpty()
                                    ? ""
                                    : "; no end is published for "
                                            + Plural.of(outlook.endless().size(), "release"));
        }
        return "%s out of support, %s: %s."
                .formatted(
                        Plural.of(past.size(), "release is", "releases are"),
                        fleet.share(clusters(past).size()),
                        Plural.first(
                                past.stream()
                                        .map(release -> since(release, outlook))
                                        .toList(),
                                MOST_RELEASES));
    }

    private static String since(RunningRelease release, Outlook outlook) {
        String extended =
                release.lifecycle().phase(outlook.asOf()) == Lifecycle.Phase.EXTENDED ? " (extended support)" : "";
        String when = release.lifecycle()
                .end()
                .map(end -> " since " + DateWords.date(end.date()))
                .orElse("");
        return "%s %s%s%s".formatted(release.component(), release.release(), when, extended);
    }

    private static Set<ClusterName> clusters(List<RunningRelease> releases) {
        Set<ClusterName> clusters = new LinkedHashSet<>();
        releases.forEach(release -> clusters.addAll(release.clusters()));
        return clusters;
    }

    private static List<Figure> figures(
            Outlook outlook, FleetWords fleet, CostWords costs, List<UpgradeWords.Obstacle> obstacles) {
        List<Figure> figures = new ArrayList<>();
        List<RunningRelease> past = outlook.past();
        figures.add(
                past.isEmpty()
                        ? new Figure("", "Out of support now", "nothing", "as far as ends are published")
                        : new Figure(
                                "stop",
                                "Out of support now",
                                Plural.of(past.size(), "release"),
                                fleet.share(clusters(past).size())));
        for (int days : Outlook.HORIZONS) {
            List<RunningRelease> ending = outlook.endingWithin(days);
            figures.add(new Figure(
                    ending.isEmpty() ? "" : "warn",
                    "Within %s days".formatted(days),
                    Plural.number(ending.size()) + " more",
                    ending.isEmpty() ? "of what runs" : near(ending)));
        }
        figures.add(new Figure(outlook.costs().isEmpty() ? "" : "warn", "It costs", costs.big(), costs.small()));
        long blockers =
                obstacles.stream().filter(obstacle -> !obstacle.id().isEmpty()).count();
        long stuck = obstacles.size() - blockers;
        figures.add(
                stuck > 0
                        ? new Figure("stop", "In the way", "no path", "for some clusters, see below")
                        : new Figure(
                                blockers > 0 ? "stop" : "",
                                "In the way",
                                blockers > 0 ? Plural.of(blockers, "blocker") : "nothing known",
                                blockers > 0 ? "to answer first" : "of the next upgrade"));
        return figures;
    }

    private static String near(List<RunningRelease> ending) {
        RunningRelease first = ending.get(0);
        return "%s %s, %s%s"
                .formatted(
                        first.component(),
                        first.release(),
                        DateWords.date(first.lifecycle().end().orElseThrow().date()),
                        ending.size() > 1 ? " and %s more".formatted(ending.size() - 1) : "");
    }

    private static List<String> notCovered(Outlook outlook, FleetWords fleet) {
        List<String> lines = new ArrayList<>();
        outlook.uncovered()
                .forEach(gap -> lines.add("%s on %s: %s"
                        .formatted(
                                gap.thing().inWords(),
                                fleet.clusters(gap.clusters()),
                                gap.thing().why().orElse("no matrix describes it"))));
        outlook.excluded().stream()
                .map(PlanBasis.Excluded::inWords)
                .forEach(words -> lines.add("left out of upgrades: " + words));
        if (!outlook.endless().isEmpty()) {
            lines.add("no end of support is published for "
                    + Plural.list(outlook.endless().stream()
                            .map(release -> release.component() + " " + release.release())
                            .distinct()
                            .toList()));
        }
        lines.add("what the fleet file does not name, and manifests");
        return lines;
    }
}
