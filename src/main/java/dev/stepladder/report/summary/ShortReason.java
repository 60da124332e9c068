package dev.stepladder.report.summary;

import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.PlannedHop;
import java.util.Optional;

/**
 * The reason of a hop, short enough for a table: without what its row says already. The plan file, the spreadsheet and {@code explain} have it whole.
 */
public final class ShortReason {
    private static final String THEN = "; needed before ";

    /** A required stop is the reason of a hop, also of the component that the plan is about. */
    private static final String STOP = " skips the required stop ";

    private ShortReason() {}

    /**
     * The short reason.
     *
     * @param lead the component that the plan is about; empty if it is about several
     */
    public static String of(PlannedHop hop, Optional<ComponentName> lead) {
        String because = clause(hop, lead);
        for (PlannedHop.Move move : hop.own()) {
            String suffix = ", not " + move.from().text();
            if (because.endsWith(suffix)) {
                because = because.substring(0, because.length() - suffix.length());
            }
        }
        return hop.carrying().map(words -> words + "; ").orElse("") + because.replaceAll(" ?\\|\\| ?", " or ");
    }

    /** Of two reasons, the first for the component that the plan is about, unless the second is a required stop, and the second for every other. */
    private static String clause(PlannedHop hop, Optional<ComponentName> lead) {
        String because = hop.reasons().because();
        int second = because.indexOf(THEN);
        if (second < 0) {
            return because;
        }
        boolean leads = hop.own().stream()
                .anyMatch(move -> lead.filter(move.component()::equals).isPresent());
        String then = because.substring(second + 2);
        return leads && !then.contains(STOP) ? because.substring(0, second) : then;
    }
}
