package dev.stepladder.report.outlook;

import dev.stepladder.outlook.Outlook;
import dev.stepladder.outlook.Roadmap;
import dev.stepladder.report.summary.DateWords;
import dev.stepladder.report.summary.Plural;
import java.util.List;

/**
 * An upgrade of a roadmap in words.
 *
 * @param sign {@code ~} if it is assumed, {@code !} if it is too late, else empty
 * @param begin the latest day to begin
 * @param end the day of its last step
 * @param why the release that forces it, and the end of its support
 */
record RoadmapRow(String sign, String begin, String end, String to, String why, String rolls, String note) {
    static List<RoadmapRow> of(Roadmap roadmap, Outlook outlook) {
        return roadmap.upgrades().stream().map(upgrade -> of(upgrade, outlook)).toList();
    }

    private static RoadmapRow of(Roadmap.Upgrade upgrade, Outlook outlook) {
        boolean assumed = upgrade.basis() == Roadmap.Basis.ASSUMED;
        String note = (assumed ? "assumed" : "planned") + (upgrade.isLate() ? ", too late" : "");
        return new RoadmapRow(
                upgrade.isLate() ? "!" : assumed ? "~" : "",
                upgrade.dates().map(dates -> DateWords.date(dates.begin())).orElse("not known"),
                upgrade.dates().map(dates -> DateWords.date(dates.end())).orElse("not known"),
                String.join(", ", upgrade.to()).replace(" || ", " or "),
                "%s, %s %s%s"
                        .formatted(
                                upgrade.leaves(),
                                outlook.asOf().isBefore(upgrade.supportEnds()) ? "until" : "out since",
                                DateWords.date(upgrade.supportEnds()),
                                upgrade.ends() == Roadmap.Basis.ASSUMED ? " (assumed)" : ""),
                Plural.number(upgrade.size().nodeRolls()),
                note);
    }

    /** A roadmap as a sentence. */
    static String title(Roadmap roadmap, FleetWords fleet) {
        String some = fleet.clusters(roadmap.clusters());
        String without = roadmap.without().isEmpty() ? "" : "; none for " + fleet.clusters(roadmap.without());
        if (roadmap.upgrades().isEmpty()) {
            return without.isEmpty()
                    ? "no upgrade of %s is needed to stay in support until %s, as far as ends are published"
                            .formatted(some, DateWords.date(roadmap.until()))
                    : "no upgrade is known until %s%s".formatted(DateWords.date(roadmap.until()), without);
        }
        return "%s of %s until %s, with %s%s%s"
                .formatted(
                        Plural.of(roadmap.upgrades().size(), "upgrade"),
                        some,
                        DateWords.date(roadmap.until()),
                        Plural.of(roadmap.nodeRolls(), "node group roll"),
                        (roadmap.assumedRolls() > 0
                                        ? " (%s of them assumed)".formatted(Plural.number(roadmap.assumedRolls()))
                                        : "")
                                + (roadmap.fewest() ? ", the fewest" : ""),
                        without);
    }

    /** The assumptions, each as a line. */
    static List<String> assumptions(Roadmap roadmap) {
        return roadmap.assumptions().stream().map(words -> "assumed: " + words).toList();
    }
}
