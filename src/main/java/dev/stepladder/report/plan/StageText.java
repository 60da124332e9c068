package dev.stepladder.report.plan;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Stage;
import dev.stepladder.report.rows.HopBlocks;
import dev.stepladder.report.rows.HopRow;
import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.report.rows.Turn;
import dev.stepladder.report.summary.ClusterNames;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.report.terminal.Tone;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One stage: who takes it and when, then its hops. */
final class StageText {
    private StageText() {}

    /** The stage, which begins with an empty line. */
    static String of(Stage stage, List<PlanRows.Row> rows, ClusterNames names, HopTable hops, Style style) {
        StringBuilder text = new StringBuilder("\n");
        text.append(style.paint(style.say("Stage " + stage.name()), Tone.BOLD));
        text.append(style.say("   " + Turn.numbers(rows)));
        String days = Turn.days(rows);
        text.append(days.isEmpty() ? "" : style.say("   " + days)).append('\n');
        text.append(WhereTable.draw(rows, names, style));
        for (List<HopRow> block : HopBlocks.of(rows)) {
            Set<ClusterName> clusters = new LinkedHashSet<>();
            block.forEach(row -> clusters.addAll(row.clusters()));
            List<EnvironmentName> environments = stage.environments().stream()
                    .map(Stage.EnvironmentPart::name)
                    .distinct()
                    .toList();
            text.append('\n').append(hops.draw(block, environments, clusters.size()));
        }
        return text.toString();
    }
}
