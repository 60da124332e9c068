package dev.stepladder.report.plan;

import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.CoverageText;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.RepairText;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.UnitStateText;
import dev.stepladder.report.rows.HopBlocks;
import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.report.summary.ChannelText;
import dev.stepladder.report.summary.ClusterNames;
import dev.stepladder.report.summary.Glance;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.report.summary.PolicyText;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.report.terminal.Wrap;
import dev.stepladder.schedule.DatedPlan;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a plan for the terminal: the headline, the path at a glance, the stages, and at the end the tally, what to answer first and the next command.
 *
 * <p>Clusters that take the same hops in a stage share one block, so equal steps are read once.
 */
public final class PlanTable {
    /** A plan of more lines is cut after its first stage, if only what fits is asked for. */
    private static final int MOST_LINES = 120;

    private PlanTable() {}

    /**
     * The plan as text, stage by stage.
     *
     * @param next the next command; empty if there is none
     */
    public static void write(DatedPlan dated, Style style, String next, Appendable text) throws IOException {
        Plan plan = dated.plan();
        Headline headline = Headline.of(dated);
        text.append(HeadlineView.top(headline, style));
        if (style.isBrief()) {
            text.append(ClosingText.next(next));
            return;
        }
        List<PlanRows.Row> rows = PlanRows.of(dated);
        if (rows.isEmpty()) {
            text.append("Nothing to do: every cluster is at the goal.\n");
            return;
        }
        String assumed = SupportTable.assumed(dated);
        text.append(assumed.isEmpty() ? "" : Wrap.hanging("assumed for the dates: " + assumed, 2, style.width()));
        ClusterNames names = ClusterNames.of(plan);
        text.append(new GlanceTable(style, names).draw(Glance.of(plan)));
        text.append(Legend.of(rows, dated.schedule().isPresent(), style));
        stages(plan, rows, new HopTable(style, names, headline.lead()), names, style, text);
        text.append(ClosingText.tally(plan, rows, style));
        text.append(SupportTable.waysBack(dated, style));
        text.append(SupportTable.deadlines(dated, style));
        text.append(ClosingText.blockers(headline, style));
        text.append(RiskText.of(plan, style));
        text.append(ClosingText.limits(headline, style));
        text.append(ClosingText.next(next));
    }

    private static void stages(
            Plan plan, List<PlanRows.Row> rows, HopTable hops, ClusterNames names, Style style, Appendable text)
            throws IOException {
        boolean mayBeCut =
                style.detail() == Style.Detail.FITTING && plan.stages().size() > 1;
        // Kept back until it is clear that all stages fit.
        StringBuilder later = new StringBuilder();
        long lines = 0;
        boolean first = true;
        int from = 0;
        for (Stage stage : plan.stages()) {
            int steps = stage.environments().stream()
                    .flatMap(part -> part.waves().stream())
                    .mapToInt(wave -> wave.steps().size())
                    .sum();
            if (steps > 0) {
                String words = StageText.of(stage, rows.subList(from, from + steps), names, hops, style);
                lines += words.lines().count();
                (first || !mayBeCut ? text : later).append(words);
                first = false;
            }
            if (mayBeCut && lines > MOST_LINES) {
                text.append("\n%s more: -v shows them\n"
                        .formatted(Plural.of(plan.stages().size() - 1, "stage")));
                return;
            }
            from += steps;
        }
        text.append(later);
    }

    /** The hops of the only cluster of a plan, its cost and proof. */
    public static String path(Plan plan, Style style) {
        ClusterPath path = plan.paths().get(0);
        StringBuilder text = new StringBuilder();
        RepairText.lines(plan).forEach(line -> text.append(Wrap.hanging(line, 2, style.width())));
        UnitStateText.lines(plan).keySet().forEach(line -> text.append(Wrap.hanging(line, 2, style.width())));
        text.append(Wrap.hanging("To %s: %s".formatted(goal(plan), price(plan, path)), 2, style.width()));
        if (!path.accepted().isEmpty()) {
            text.append(Wrap.hanging("  accepted: " + String.join(", ", path.accepted()), 4, style.width()));
        }
        if (!plan.basis().assumed().isEmpty()) {
            text.append(
                    Wrap.hanging("  assumed: " + String.join(", ", plan.basis().assumed()), 4, style.width()));
        }
        ChannelText.lines(plan).forEach(line -> text.append(Wrap.hanging("  " + line, 4, style.width())));
        PolicyText.lines(plan).forEach(line -> text.append(Wrap.hanging("  " + line, 4, style.width())));
        plan.basis()
                .overridden()
                .forEach(fact -> text.append(Wrap.hanging("  overridden: " + fact.inWords(), 4, style.width())));
        Optional<ComponentName> lead = Headline.of(DatedPlan.undated(plan)).lead();
        HopTable hops = new HopTable(style, ClusterNames.of(plan), lead);
        List<PlanRows.Row> rows = PlanRows.of(plan);
        HopBlocks.of(rows).forEach(block -> text.append(hops.draw(block, List.of(), 1)));
        text.append(Legend.of(rows, false, style));
        text.append(RiskText.of(plan, style));
        return text.toString();
    }

    private static String goal(Plan plan) {
        return plan.goal().entrySet().stream()
                .map(wanted -> wanted.getKey() + " " + wanted.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The cost of a path and its proof. */
    static String price(Plan plan, ClusterPath path) {
        return path.cost().inWords() + "; " + CoverageText.proof(plan, path);
    }
}
