package dev.stepladder.report.plan;

import dev.stepladder.name.ClusterName;
import dev.stepladder.report.summary.ClusterNames;
import dev.stepladder.report.summary.DateWords;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.report.terminal.Columns;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.schedule.Slot;
import dev.stepladder.schedule.TimeText;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who takes a stage, in which order, and when: a line for each environment; in full, one for each cluster. */
final class WhereTable {
    private static final int LONGEST = 60;

    private WhereTable() {}

    static String draw(List<PlanRows.Row> rows, ClusterNames names, Style style) {
        Columns columns = new Columns(style, 2, List.of(LONGEST, LONGEST, LONGEST, Integer.MAX_VALUE));
        Map<String, List<PlanRows.Row>> parts = new LinkedHashMap<>();
        rows.forEach(row -> parts.computeIfAbsent(
                        style.isFull()
                                ? row.part().environment() + "/" + row.step().cluster()
                                : row.part().environment().text(),
                        key -> new ArrayList<>())
                .add(row));
        for (List<PlanRows.Row> part : parts.values()) {
            String environment = part.get(0).part().environment().text();
            columns.row(environment, clusters(part, environment, names), numbers(part), times(part, style));
        }
        return columns.draw();
    }

    private static String clusters(List<PlanRows.Row> part, String environment, ClusterNames names) {
        Set<ClusterName> clusters = new LinkedHashSet<>();
        Set<String> waves = new LinkedHashSet<>();
        part.forEach(row -> {
            clusters.add(row.step().cluster());
            waves.add(row.part().wave());
        });
        String named = names.named(clusters);
        return (named.equals(environment) ? "" : named)
                + (waves.size() > 1 ? ", " + Plural.of(waves.size(), "wave") : "");
    }

    private static String numbers(List<PlanRows.Row> part) {
        int first = part.get(0).number();
        int last = part.get(part.size() - 1).number();
        return first == last ? "step " + first : "steps %s–%s".formatted(first, last);
    }

    private static String times(List<PlanRows.Row> part, Style style) {
        Map<ClusterName, List<PlanRows.Row>> clusters = new LinkedHashMap<>();
        part.forEach(row -> clusters.computeIfAbsent(row.step().cluster(), key -> new ArrayList<>())
                .add(row));
        Set<String> roles = new LinkedHashSet<>();
        part.forEach(row -> roles.addAll(row.dates().approvals()));
        String approval = roles.isEmpty()
                ? ""
                : ", %sonce approved by %s"
                        .formatted(clusters.size() > 1 ? "each " : "", Plural.list(List.copyOf(roles)));
        if (style.isFull()) {
            return whole(part).map(words -> words + approval).orElse("");
        }
        List<OffsetDateTime> starts = clusters.values().stream()
                .flatMap(own -> own.get(0).dates().slot().stream())
                .map(Slot::start)
                .toList();
        return starts.isEmpty()
                ? ""
                : DateWords.times(starts.stream()
                                .map(OffsetDateTime::toLocalDateTime)
                                .toList())
                        + approval;
    }

    private static Optional<String> whole(List<PlanRows.Row> own) {
        Optional<Slot> first = own.get(0).dates().slot();
        Optional<Slot> last = own.get(own.size() - 1).dates().slot();
        return first.flatMap(from -> last.map(to -> TimeText.of(from.start()) + " to " + TimeText.of(to.end())));
    }
}
