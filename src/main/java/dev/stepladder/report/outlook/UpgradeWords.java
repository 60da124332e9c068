package dev.stepladder.report.outlook;

import dev.stepladder.diagnostic.ShellWord;
import dev.stepladder.outlook.NextUpgrade;
import dev.stepladder.outlook.Outlook;
import dev.stepladder.outlook.RunningRelease;
import dev.stepladder.report.summary.DateWords;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.summary.Plural;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The next upgrades in words: how far they go, how long they take, by when they must begin, and what is in their way. */
final class UpgradeWords {
    private final Outlook outlook;
    private final FleetWords fleet;
    private final Days days;

    UpgradeWords(Outlook outlook, FleetWords fleet) {
        this.outlook = outlook;
        this.fleet = fleet;
        this.days = new Days(outlook.asOf());
    }

    /** A sentence or two for each upgrade. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (NextUpgrade upgrade : outlook.upgrades()) {
            if (upgrade instanceof NextUpgrade.Planned planned) {
                sentences.add(planned(planned));
            } else if (upgrade instanceof NextUpgrade.Blocked blocked) {
                sentences.add(
                        "No upgrade is possible on that day for %s.".formatted(fleet.clusters(blocked.clusters())));
            }
        }
        sentences.addAll(begin());
        return sentences;
    }

    private String planned(NextUpgrade.Planned planned) {
        Headline headline = Headline.of(planned.plan());
        String who = only() ? "" : " of " + fleet.clusters(planned.clusters());
        if (headline.counts().steps() == 0) {
            return "There is no next upgrade%s: the newest state that stays in support is reached."
                    .formatted(only() ? "" : " for " + fleet.clusters(planned.clusters()));
        }
        return "The next upgrade%s, to %s, takes %s if it begins on that day: %s, %s."
                .formatted(
                        who,
                        goal(planned),
                        headline.dates()
                                .map(dates -> Plural.of(dates.days(), "day"))
                                .orElse("no time"),
                        Plural.of(headline.counts().steps(), "step"),
                        Plural.of(headline.counts().rolls(), "node group roll"));
    }

    /** The first component of the goal, and how many more move. */
    private static String goal(NextUpgrade.Planned planned) {
        String first = planned.goal().get(0).replaceFirst("=", " ").replace(" || ", " or ");
        List<String> others = planned.goal().stream()
                .skip(1)
                .map(goal -> goal.substring(0, goal.indexOf('=')))
                .toList();
        return others.isEmpty() ? first : first + " with " + Plural.list(others);
    }

    private boolean only() {
        return outlook.upgrades().size() == 1;
    }

    /** What it is too late for, and by when to begin for the rest. */
    private List<String> begin() {
        List<RunningRelease> dated = outlook.dated();
        List<RunningRelease> late = dated.stream()
                .filter(release -> day(release).isBefore(outlook.asOf()))
                .toList();
        List<String> sentences = new ArrayList<>();
        late.stream()
                .findFirst()
                .ifPresent(first -> sentences.add(
                        "It is too late to leave %s%s before its support ends on %s: the last day to begin was %s."
                                .formatted(
                                        name(first),
                                        late.size() > 1 ? " (and %s more)".formatted(late.size() - 1) : "",
                                        end(first),
                                        days.at(day(first)))));
        dated.stream()
                .filter(release -> !late.contains(release))
                .findFirst()
                .ifPresent(first -> sentences.add("Begin by %s (%s) to leave %s before its support ends on %s."
                        .formatted(DateWords.date(day(first)), days.away(day(first)), name(first), end(first))));
        return sentences;
    }

    private static LocalDate day(RunningRelease release) {
        return release.begin().day().orElseThrow();
    }

    private static String end(RunningRelease release) {
        return DateWords.date(release.lifecycle().end().orElseThrow().date());
    }

    private static String name(RunningRelease release) {
        return release.component() + " " + release.release();
    }

    /** What is in the way: blockers to answer first, and the reasons of clusters that cannot be upgraded. */
    List<Obstacle> obstacles() {
        List<Obstacle> obstacles = new ArrayList<>();
        for (NextUpgrade upgrade : outlook.upgrades()) {
            if (upgrade instanceof NextUpgrade.Planned planned) {
                Headline.of(planned.plan())
                        .blockers()
                        .forEach(blocker -> obstacles.add(new Obstacle(
                                blocker.id(),
                                blocker.symptom(),
                                "%s, before %s%s"
                                        .formatted(
                                                blocker.id(),
                                                blocker.hop(),
                                                blocker.check()
                                                        .map(check -> "; check: " + check)
                                                        .orElse("")))));
            } else if (upgrade instanceof NextUpgrade.Blocked blocked) {
                obstacles.add(new Obstacle(
                        "",
                        "no upgrade for %s: %s"
                                .formatted(
                                        fleet.clusters(blocked.clusters()),
                                        blocked.because().get(0)),
                        String.join(
                                "; ",
                                blocked.because().subList(1, blocked.because().size()))));
            }
        }
        return obstacles;
    }

    /**
     * Something in the way.
     *
     * @param id of a known issue to answer first; empty if clusters have no path
     */
    record Obstacle(String id, String words, String note) {}

    /** The command that makes the plan, or that gives the whole answer if there is none; empty if nothing is to be done. */
    String command() {
        List<NextUpgrade> upgrades = outlook.upgrades();
        String rest = " --fleet %s --start %s".formatted(ShellWord.of(outlook.file()), outlook.asOf());
        if (upgrades.size() == 1 && upgrades.get(0) instanceof NextUpgrade.Planned planned) {
            return planned.goal().isEmpty()
                    ? ""
                    : "stepladder plan --to %s%s -o plan.yaml"
                            .formatted(ShellWord.of(String.join(",", planned.goal())), rest);
        }
        return upgrades.stream().allMatch(NextUpgrade.Blocked.class::isInstance) && !upgrades.isEmpty()
                ? "stepladder plan --to supported" + rest
                : "";
    }
}
