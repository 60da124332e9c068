package dev.stepladder.report.page;

import dev.stepladder.plan.PlannedHop;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.report.summary.Sign;
import java.util.ArrayList;
import java.util.List;

/**
 * A mark beside a hop: a sign and the word that says the same.
 *
 * @param tone a class of the style sheet: {@code stop}, {@code warn} or {@code mut}
 */
record Badge(String tone, String words) {
    /** The marks of a hop, whoever takes it. */
    static List<Badge> of(PlannedHop hop, int blockers) {
        List<Badge> badges = new ArrayList<>();
        if (blockers > 0) {
            badges.add(new Badge("stop", Sign.BLOCKER.mark() + " " + Plural.of(blockers, "blocker")));
        }
        if (hop.isPointOfNoReturn()) {
            badges.add(new Badge("warn", of(Sign.NO_WAY_BACK)));
        }
        if (hop.effects().disruptive()) {
            badges.add(new Badge("warn", of(Sign.DISRUPTIVE)));
        }
        if (hop.effects().rollsNodes()) {
            badges.add(new Badge("mut", of(Sign.ROLLS_NODES)));
        }
        hop.trouble().risks().forEach(risk -> badges.add(new Badge("stop", "accepted: " + risk)));
        return badges;
    }

    /** The sign with its words. */
    static String of(Sign sign) {
        return sign.mark() + " " + sign.words();
    }
}
