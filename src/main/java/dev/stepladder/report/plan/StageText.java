package dev.stepladder.report.plan;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.report.summary.ClusterNames;
import dev.stepladder.report.summary.DateWords;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.report.terminal.Tone;
import dev.stepladder.schedule.Slot;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One stage: who takes it and when, then its hops. */
final class StageText {
    private StageText() {}

    /** The stage, which begins with an empty line. */
    static String of(Plan.Stage stage, List<PlanRows.Row> rows, ClusterNames names, HopTable hops, Style style) {
        StringBuilder text = new StringBuilder("\n");
        text.append(style.paint(style.say("Stage " + stage.name()), Tone.BOLD));
        int first = rows.get(0).number();
        int last = rows.get(rows.size() - 1).number();
        text.append(style.say(first == last ? "   step " + first : "   steps %s–%s".formatted(first, last)));
        text.append(style.say(days(rows))).append('\n');
        text.append(WhereTable.draw(rows, names, style));
        for (List<HopRow> block : HopBlocks.of(rows)) {
            Set<ClusterName> clusters = new LinkedHashSet<>();
            block.forEach(row -> clusters.addAll(row.clusters()));
            List<EnvironmentName> environments = stage.environments().stream()
                    .map(Plan.EnvironmentPart::name)
                    .distinct()
                    .toList();
            text.append('\n').append(hops.draw(block, environments, clusters.size()));
        }
        return text.toString();
    }

    private static String days(List<PlanRows.Row> rows) {
        List<LocalDate> days = rows.stream()
                .flatMap(row -> row.dates().slot().stream())
                .map(Slot::start)
                .map(start -> start.toLocalDate())
                .sorted(Comparator.naturalOrder())
                .toList();
        return days.isEmpty() ? "" : "   " + DateWords.days(days.get(0), days.get(days.size() - 1));
    }
}
