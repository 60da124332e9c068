package dev.stepladder.report.summary;

import dev.stepladder.plan.PlannedHop;
import java.util.regex.Pattern;

/** The way back of a hop, short enough for a table. */
public final class WayBackWords {
    private static final Pattern REMARK = Pattern.compile("; |, because |, the next hop ");

    private WayBackWords() {}

    /** {@code none}, or the limit without its reason and the vendor's remarks. */
    public static String of(PlannedHop hop) {
        if (hop.isPointOfNoReturn()) {
            return "none";
        }
        return REMARK.split(hop.recovery().wayBack(), 2)[0];
    }
}
