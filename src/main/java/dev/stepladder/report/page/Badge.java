package dev.stepladder.report.page;

import dev.stepladder.plan.PlannedHop;
import dev.stepladder.report.rows.HopRow;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.report.summary.Sign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mark beside a hop: a sign and the word that says the same.
 *
 * @param tone a class of the style sheet: {@code stop}, {@code warn} or {@code mut}
 */
record Badge(String tone, String words) {
    private static final Map<Sign, String> TONES = new LinkedHashMap<>();

    static {
        TONES.put(Sign.NO_WAY_BACK, "warn");
        TONES.put(Sign.DISRUPTIVE, "warn");
        TONES.put(Sign.ROLLS_NODES, "mut");
    }

    /** The marks of a hop, whoever takes it. */
    static List<Badge> of(PlannedHop hop) {
        List<Badge> badges = new ArrayList<>();
        List<Sign> signs = HopRow.signs(hop);
        if (signs.contains(Sign.BLOCKER)) {
            badges.add(new Badge(
                    "stop", Sign.BLOCKER.mark() + " " + Plural.of(hop.blockers().size(), "blocker")));
        }
        TONES.forEach((sign, tone) -> {
            if (signs.contains(sign)) {
                badges.add(new Badge(tone, of(sign)));
            }
        });
        hop.trouble().risks().forEach(risk -> badges.add(new Badge("stop", "accepted: " + risk)));
        return badges;
    }

    /** The sign with its words. */
    static String of(Sign sign) {
        return sign.mark() + " " + sign.words();
    }
}
