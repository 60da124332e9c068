package dev.stepladder.report.plan;

import dev.stepladder.plan.PlannedHop;
import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.report.rows.Turn;
import dev.stepladder.report.summary.ClusterNames;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.report.terminal.Columns;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.schedule.DatedPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The steps of one component or unit of a plan, for the terminal: each hop once, with its reason, and below it who takes it. */
public final class ComponentSteps {
    private static final int LONGEST = 60;

    private ComponentSteps() {}

    /** The text, with numbers of 0 if there is no such step. */
    public static String of(DatedPlan plan, String name) {
        Map<String, List<PlanRows.Row>> hops = new LinkedHashMap<>();
        PlanRows.of(plan).stream()
                .filter(row -> moves(row, name))
                .forEach(row -> hops.computeIfAbsent(row.hop().id(), key -> new ArrayList<>())
                        .add(row));
        int steps = hops.values().stream().mapToInt(List::size).sum();
        StringBuilder text = new StringBuilder(
                "%s: %s, %s\n".formatted(name, Plural.of(hops.size(), "hop"), Plural.of(steps, "step")));
        ClusterNames names = ClusterNames.of(plan.plan());
        hops.values().forEach(rows -> hop(rows, names, text));
        return Style.FILE.say(text.toString());
    }

    private static void hop(List<PlanRows.Row> rows, ClusterNames names, StringBuilder text) {
        PlannedHop hop = rows.get(0).hop();
        text.append("\n%s (%s)\n  because   %s\n  way back  %s\n"
                .formatted(
                        hop.inWords(),
                        hop.id(),
                        hop.reasons().because(),
                        hop.recovery().wayBack()));
        if (!hop.trouble().risks().isEmpty()) {
            text.append(
                    "  accepted  %s\n".formatted(String.join(", ", hop.trouble().risks())));
        }
        Columns columns = new Columns(Style.FILE, 2, List.of(LONGEST, LONGEST, LONGEST, LONGEST, Integer.MAX_VALUE));
        Map<String, List<PlanRows.Row>> stages = new LinkedHashMap<>();
        rows.forEach(row -> stages.computeIfAbsent(row.part().stage(), key -> new ArrayList<>())
                .add(row));
        stages.forEach((stage, own) -> Turn.ofEnvironments(own)
                .forEach(turn -> columns.row(
                        "stage " + stage,
                        turn.environment(),
                        turn.clusters(names),
                        turn.rows().stream()
                                .map(row -> String.valueOf(row.number()))
                                .collect(Collectors.joining(", ", turn.rows().size() == 1 ? "step " : "steps ", "")),
                        turn.starts())));
        text.append(columns.draw());
    }

    private static boolean moves(PlanRows.Row row, String name) {
        return row.step().units().contains(name)
                || row.hop().moves().stream()
                        .anyMatch(move -> move.component().text().equals(name));
    }
}
