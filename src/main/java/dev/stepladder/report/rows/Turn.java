package dev.stepladder.report.rows;

import dev.stepladder.name.ClusterName;
import dev.stepladder.report.summary.ClusterNames;
import dev.stepladder.report.summary.DateWords;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.schedule.Slot;
import dev.stepladder.schedule.TimeText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The turn of an environment, or of one of its clusters, in a stage: who, which steps, when.
 *
 * @param environment its name
 * @param rows the steps, in order; at least one
 */
public record Turn(String environment, List<PlanRows.Row> rows) {
    public Turn {
        rows = List.copyOf(rows);
    }

    /** The turns of all environments in one stage, in order. */
    public static List<Turn> ofEnvironments(List<PlanRows.Row> rows) {
        return by(row -> row.part().environment().text(), rows);
    }

    /** The turns of all clusters in one stage, in order. */
    public static List<Turn> ofClusters(List<PlanRows.Row> rows) {
        return by(row -> row.part().environment() + "/" + row.step().cluster(), rows);
    }

    private static List<Turn> by(Function<PlanRows.Row, String> key, List<PlanRows.Row> rows) {
        Map<String, List<PlanRows.Row>> parts = new LinkedHashMap<>();
        rows.forEach(row ->
                parts.computeIfAbsent(key.apply(row), same -> new ArrayList<>()).add(row));
        return parts.values().stream()
                .map(part -> new Turn(part.get(0).part().environment().text(), part))
                .toList();
    }

    /** Its clusters in few words; empty if there is one, named as the environment is. */
    public String clusters(ClusterNames names) {
        Set<ClusterName> clusters = new LinkedHashSet<>();
        Set<String> waves = new LinkedHashSet<>();
        rows.forEach(row -> {
            clusters.add(row.step().cluster());
            waves.add(row.part().wave());
        });
        String named = names.named(clusters);
        return (named.equals(environment) ? "" : named)
                + (waves.size() > 1 ? ", " + Plural.of(waves.size(), "wave") : "");
    }

    /** The numbers of some rows, such as {@code steps 1–6}. */
    public static String numbers(List<PlanRows.Row> rows) {
        int first = rows.get(0).number();
        int last = rows.get(rows.size() - 1).number();
        return Plural.steps(first, last);
    }

    /** The days on which some rows begin, such as {@code 5 Feb – 21 Feb}; empty without dates. */
    public static String days(List<PlanRows.Row> rows) {
        List<LocalDate> days = rows.stream()
                .flatMap(row -> row.dates().slot().stream())
                .map(slot -> slot.start().toLocalDate())
                .sorted(Comparator.naturalOrder())
                .toList();
        return days.isEmpty() ? "" : DateWords.days(days.get(0), days.get(days.size() - 1));
    }

    /** When its clusters begin, by their own clocks, and who must approve before; empty without dates. */
    public String starts() {
        Map<ClusterName, List<PlanRows.Row>> clusters = new LinkedHashMap<>();
        rows.forEach(row -> clusters.computeIfAbsent(row.step().cluster(), key -> new ArrayList<>())
                .add(row));
        List<OffsetDateTime> starts = clusters.values().stream()
                .flatMap(own -> own.get(0).dates().slot().stream())
                .map(Slot::start)
                .toList();
        return starts.isEmpty()
                ? ""
                : DateWords.times(starts.stream()
                                .map(OffsetDateTime::toLocalDateTime)
                                .toList())
                        + approval(clusters.size() > 1 ? "each " : "");
    }

    /** From its first moment to its last, and who must approve before; empty without dates. */
    public String whole() {
        Optional<Slot> first = rows.get(0).dates().slot();
        Optional<Slot> last = rows.get(rows.size() - 1).dates().slot();
        return first.flatMap(from ->
                        last.map(to -> TimeText.of(from.start()) + " to " + TimeText.of(to.end()) + approval("")))
                .orElse("");
    }

    private String approval(String each) {
        Set<String> roles = new LinkedHashSet<>();
        rows.forEach(row -> roles.addAll(row.dates().approvals()));
        return roles.isEmpty() ? "" : ", %sonce approved by %s".formatted(each, Plural.list(List.copyOf(roles)));
    }
}
