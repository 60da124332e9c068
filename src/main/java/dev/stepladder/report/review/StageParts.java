package dev.stepladder.report.review;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.report.markdown.Markdown;
import dev.stepladder.report.rows.HopBlocks;
import dev.stepladder.report.rows.HopRow;
import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.report.rows.RowReason;
import dev.stepladder.report.rows.Turn;
import dev.stepladder.report.summary.ClusterNames;
import dev.stepladder.report.summary.NeededBefore;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.report.summary.Sign;
import dev.stepladder.report.summary.WayBackWords;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The stages of a plan, each folded: its hops, and who takes them when. */
final class StageParts {
    private static final int MOST_ARRIVALS = 6;

    private final Markdown out;
    private final ClusterNames names;
    private final Optional<ComponentName> lead;
    private final Map<String, List<String>> lines;

    /** @param lines the lines of a repository that steps change, by step */
    StageParts(Markdown out, ClusterNames names, Optional<ComponentName> lead, Map<String, List<String>> lines) {
        this.out = out;
        this.names = names;
        this.lead = lead;
        this.lines = lines;
    }

    /**
     * Writes one stage.
     *
     * @param first whether it is the first, which stands open
     * @param whole whether its hops are listed; else only its heading is written
     */
    void write(String stage, List<PlanRows.Row> rows, boolean first, boolean whole) {
        String days = Turn.days(rows);
        String words = "%s, %s: %s".formatted(days.isEmpty() ? "" : ", " + days, Turn.numbers(rows), arrivals(rows));
        if (!whole) {
            out.item("Stage " + stage, words.replaceFirst("^, ", ""));
            return;
        }
        out.fold(first, "Stage " + stage, words);
        for (List<HopRow> block : HopBlocks.of(rows)) {
            hops(block);
        }
        boolean dated = rows.stream().anyMatch(row -> row.dates().slot().isPresent());
        out.row(true, "Where", "Clusters", "Steps", dated ? "Begins, by the clusters' own clocks" : "");
        for (Turn turn : Turn.ofEnvironments(rows)) {
            out.row(
                    false,
                    turn.environment(),
                    turn.clusters(names),
                    Turn.numbers(turn.rows()).replaceFirst("^steps? ", ""),
                    turn.starts());
        }
        out.blank();
        rows.stream()
                .flatMap(row -> lines.getOrDefault(row.step().id(), List.of()).stream())
                .distinct()
                .forEach(change -> out.item("Change:", change));
        out.unfold();
    }

    private void hops(List<HopRow> block) {
        Set<ClusterName> clusters = new HashSet<>();
        block.forEach(row -> clusters.addAll(row.clusters()));
        out.row(true, "", "Hop", "Because", "Way back");
        Optional<HopRow> before = Optional.empty();
        for (HopRow row : block) {
            out.row(
                    false,
                    row.signs().stream().map(Sign::mark).collect(Collectors.joining()),
                    row.units() + " " + row.releases(),
                    RowReason.of(row, before, clusters.size(), lead, names),
                    WayBackWords.of(row.hop()));
            before = Optional.of(row);
        }
        out.blank();
    }

    private static String arrivals(List<PlanRows.Row> rows) {
        List<String> arrivals = rows.stream()
                .map(PlanRows.Row::hop)
                .distinct()
                .map((PlannedHop hop) -> NeededBefore.arrival(hop))
                .distinct()
                .toList();
        return Plural.first(arrivals, MOST_ARRIVALS);
    }
}
