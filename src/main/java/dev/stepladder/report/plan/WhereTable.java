package dev.stepladder.report.plan;

import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.report.rows.Turn;
import dev.stepladder.report.summary.ClusterNames;
import dev.stepladder.report.terminal.Columns;
import dev.stepladder.report.terminal.Style;
import java.util.List;

/** Who takes a stage, in which order, and when: a line for each environment; in full, one for each cluster. */
final class WhereTable {
    private static final int LONGEST = 60;

    private WhereTable() {}

    static String draw(List<PlanRows.Row> rows, ClusterNames names, Style style) {
        Columns columns = new Columns(style, 2, List.of(LONGEST, LONGEST, LONGEST, Integer.MAX_VALUE));
        for (Turn turn : style.isFull() ? Turn.ofClusters(rows) : Turn.ofEnvironments(rows)) {
            columns.row(
                    turn.environment(),
                    turn.clusters(names),
                    Turn.numbers(turn.rows()),
                    style.isFull() ? turn.whole() : turn.starts());
        }
        return columns.draw();
    }
}
