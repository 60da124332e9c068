package dev.stepladder.report.plan;

import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.report.terminal.Wrap;
import java.util.List;

/** The accepted risks of a plan, hop by hop: the name under which each was accepted, what it warns of, and where to read more. */
final class RiskText {
    private RiskText() {}

    /** A block with a line for each risk of each hop; empty if no hop takes any. */
    static String of(Plan plan, Style style) {
        StringBuilder text = new StringBuilder();
        for (PlannedHop hop : plan.catalogue().hops()) {
            for (String warning : warnings(hop)) {
                text.append(Wrap.hanging("  %s  %s".formatted(hop.inWords(), warning), 4, style.width()));
            }
        }
        return text.isEmpty() ? "" : "accepted risks\n" + text;
    }

    /** The risks of one hop, such as {@code --accept slow-disks: writes may be lost, see https://example.org}. */
    static List<String> warnings(PlannedHop hop) {
        return hop.trouble().warnings().stream()
                .map(warning -> "--accept " + warning)
                .toList();
    }
}
