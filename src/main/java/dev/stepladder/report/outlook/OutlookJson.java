package dev.stepladder.report.outlook;

import dev.stepladder.outlook.Behind;
import dev.stepladder.outlook.NextUpgrade;
import dev.stepladder.outlook.Outlook;
import dev.stepladder.outlook.RunningRelease;
import dev.stepladder.outlook.SupportCost;
import dev.stepladder.report.Json;
import dev.stepladder.report.summary.Headline;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A report for programs: all that the other forms say, as values. An unknown value is null, never zero. */
final class OutlookJson {
    private OutlookJson() {}

    static String write(Outlook outlook) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("asOf", outlook.asOf());
        root.put("fleet", outlook.file());
        root.put(
                "clusters",
                outlook.clusters().stream().map(OutlookJson::cluster).toList());
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("outOfSupport", outlook.past().size());
        Outlook.HORIZONS.forEach(days -> counts.put(
                "within%sDays".formatted(days), outlook.endingWithin(days).size()));
        counts.put("noEndPublished", outlook.endless().size());
        root.put("releaseCounts", counts);
        root.put("beginBy", outlook.beginBy());
        root.put(
                "releases",
                outlook.releases().stream()
                        .map(release -> release(release, outlook))
                        .toList());
        root.put("costs", outlook.costs().stream().map(OutlookJson::cost).toList());
        root.put(
                "nextUpgrades",
                outlook.upgrades().stream().map(OutlookJson::upgrade).toList());
        root.put("roadmaps", outlook.roadmaps());
        root.put("uncovered", outlook.uncovered().stream().map(OutlookJson::gap).toList());
        root.put("excluded", outlook.excluded());
        root.put("inputs", outlook.inputs());
        return Json.pretty(root);
    }

    private static Map<String, Object> cluster(Outlook.Place place) {
        return fields("environment", place.environment(), "cluster", place.cluster(), "provider", place.provider());
    }

    private static Map<String, Object> release(RunningRelease release, Outlook outlook) {
        Map<String, Object> fields = fields(
                "provider", release.provider(),
                "component", release.component(),
                "release", release.release().text(),
                "runs", release.uses(),
                "follows", release.follows(),
                "released", release.lifecycle().released(),
                "support", OutlookCsv.phase(release.lifecycle().phase(outlook.asOf())),
                "end", release.lifecycle().end(),
                "extendedEnd", release.lifecycle().extended(),
                "endOfProvider", release.lifecycle().ofProvider(),
                "overtaken", release.lifecycle().overtaken(),
                "otherDates", release.lifecycle().others(),
                "behind", release.behind().map(OutlookJson::behind));
        fields.put("beginBy", fields("day", release.begin().day(), "why", BeginWords.reason(release.begin())));
        return fields;
    }

    private static Map<String, Object> behind(Behind behind) {
        return fields(
                "newest", behind.newest().text(),
                "dated", behind.dated(),
                "majors", behind.majors(),
                "minors", behind.minors(),
                "releases", behind.releases(),
                "newestPatch", behind.patch());
    }

    private static Map<String, Object> cost(SupportCost cost) {
        return fields(
                "provider", cost.provider(),
                "component", cost.component(),
                "release", cost.release().text(),
                "clusters", cost.clusters(),
                "from", cost.from(),
                "until", cost.until(),
                "monthlyExtraForEach", cost.price().map(SupportCost.Amount::more),
                "monthlyExtra", cost.total(),
                "currency", cost.price().map(SupportCost.Amount::currency));
    }

    private static Map<String, Object> gap(Outlook.Gap gap) {
        return fields(
                "name", gap.thing().name(),
                "version", gap.thing().version(),
                "why", gap.thing().why(),
                "clusters", gap.clusters());
    }

    private static Map<String, Object> upgrade(NextUpgrade upgrade) {
        Map<String, Object> fields = fields("provider", upgrade.provider(), "clusters", upgrade.clusters());
        if (upgrade instanceof NextUpgrade.Planned planned) {
            Headline headline = Headline.of(planned.plan());
            Optional<Headline.Dates> dates = headline.dates();
            fields.put("goal", planned.goal());
            fields.put("supportedUntilAtLeast", planned.lasts());
            fields.put("steps", headline.counts().steps());
            fields.put("nodeGroupRolls", headline.counts().rolls());
            fields.put("firstDay", dates.map(Headline.Dates::start));
            fields.put("lastDay", dates.map(Headline.Dates::end));
            fields.put("blockers", headline.blockers());
        } else if (upgrade instanceof NextUpgrade.Blocked blocked) {
            fields.put("because", blocked.because());
        }
        return fields;
    }

    /** Names and values by turns. */
    private static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
