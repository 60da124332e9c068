package dev.stepladder.report.plan;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.CoverageText;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.schedule.DatedPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a plan for the terminal.
 *
 * <p>Clusters that take the same hops in a stage share one block. Its heading lists the clusters in order, and those that move at
 * the same time. So equal steps are read once.
 */
public final class PlanTable {
    private PlanTable() {}

    public static String write(DatedPlan dated) {
        Plan plan = dated.plan();
        StringBuilder text = new StringBuilder();
        heading(plan, text);
        dated.schedule().map(ScheduleTable::heading).ifPresent(text::append);
        List<PlanRows.Row> rows = PlanRows.of(dated);
        if (rows.isEmpty()) {
            text.append("Nothing to do: every cluster is at the goal.\n");
        }
        int from = 0;
        for (Plan.Stage stage : plan.stages()) {
            int steps = stage.environments().stream()
                    .flatMap(part -> part.waves().stream())
                    .mapToInt(wave -> wave.steps().size())
                    .sum();
            text.append("\nstage ").append(stage.name()).append('\n');
            stage(rows.subList(from, from + steps), text);
            from += steps;
        }
        text.append(ScheduleTable.waysBack(dated));
        text.append(ScheduleTable.deadlines(dated));
        return text.toString();
    }

    /** The hops of the only cluster of a plan, its cost and proof. */
    public static String path(Plan plan) {
        Plan.ClusterPath path = plan.paths().get(0);
        StringBuilder text = new StringBuilder();
        text.append("To ")
                .append(goal(plan))
                .append(": ")
                .append(price(plan, path))
                .append('\n');
        accepted(path, text);
        grounds(plan, text);
        block(PlanRows.of(plan), text);
        return text.toString();
    }

    /** The assumptions and overridden facts of a plan. */
    private static void grounds(Plan plan, StringBuilder text) {
        if (!plan.assumed().isEmpty()) {
            text.append("  assumed: ").append(String.join(", ", plan.assumed())).append('\n');
        }
        plan.overridden()
                .forEach(fact ->
                        text.append("  overridden: ").append(fact.inWords()).append('\n'));
    }

    private static void heading(Plan plan, StringBuilder text) {
        int steps = plan.steps().size();
        text.append("To ")
                .append(goal(plan))
                .append(": ")
                .append(steps)
                .append(steps == 1 ? " step" : " steps")
                .append('\n');
        for (Plan.ClusterPath path : plan.paths()) {
            text.append("  ")
                    .append(Name.joined(", ", path.clusters()))
                    .append(": ")
                    .append(price(plan, path))
                    .append('\n');
            accepted(path, text);
        }
        grounds(plan, text);
        if (!plan.unrehearsed().isEmpty()) {
            text.append("  unrehearsed: ")
                    .append(String.join(", ", plan.unrehearsed()))
                    .append('\n');
        }
        for (Plan.Unlike unlike : plan.notRepresentative()) {
            text.append("  not representative: %s was rehearsed on %s: %s\n"
                    .formatted(unlike.step(), unlike.rehearsal(), unlike.differs()));
        }
    }

    private static String goal(Plan plan) {
        return plan.goal().entrySet().stream()
                .map(wanted -> wanted.getKey() + " " + wanted.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The cost of a path and its proof. */
    static String price(Plan plan, Plan.ClusterPath path) {
        return path.cost().inWords() + "; " + CoverageText.proof(plan, path);
    }

    private static void accepted(Plan.ClusterPath path, StringBuilder text) {
        if (!path.accepted().isEmpty()) {
            text.append("    accepted: ")
                    .append(String.join(", ", path.accepted()))
                    .append('\n');
        }
    }

    /** One stage, its clusters grouped by their hops. */
    private static void stage(List<PlanRows.Row> rows, StringBuilder text) {
        Map<ClusterName, List<PlanRows.Row>> byCluster = new LinkedHashMap<>();
        rows.forEach(row -> byCluster
                .computeIfAbsent(row.step().cluster(), key -> new ArrayList<>())
                .add(row));
        Map<List<List<Object>>, List<List<PlanRows.Row>>> alike = new LinkedHashMap<>();
        for (List<PlanRows.Row> own : byCluster.values()) {
            List<List<Object>> taken = own.stream()
                    .map(row -> List.<Object>of(
                            row.step().units(), row.hop().id(), row.remarks().marks()))
                    .toList();
            alike.computeIfAbsent(taken, key -> new ArrayList<>()).add(own);
        }
        for (List<List<PlanRows.Row>> group : alike.values()) {
            text.append("  ").append(turns(group)).append('\n');
            block(group.get(0), text);
        }
    }

    /**
     * The clusters of a block in order: {@code then} one after the other, {@code and} at the same time. In a plan with dates each
     * is on a line with its dates.
     */
    private static String turns(List<List<PlanRows.Row>> group) {
        StringBuilder text = new StringBuilder();
        PlanRows.Row before = group.get(0).get(0);
        for (List<PlanRows.Row> own : group) {
            PlanRows.Row first = own.get(0);
            if (!first.equals(before)) {
                boolean together =
                        first.part().environment().equals(before.part().environment())
                                && first.part().wave().equals(before.part().wave());
                String joint = together ? "and " : "then ";
                text.append(first.dates().slot().isPresent() ? ",\n  " : together ? " " : ", ")
                        .append(joint);
            }
            text.append(turn(own));
            ScheduleTable.turn(own).ifPresent(dates -> text.append(": ").append(dates));
            before = first;
        }
        return text.toString();
    }

    private static String turn(List<PlanRows.Row> own) {
        PlanRows.Row first = own.get(0);
        PlanRows.Row last = own.get(own.size() - 1);
        String where =
                first.part().environment().text().equals(first.step().cluster().text())
                        ? first.part().environment().text()
                        : first.part().environment() + "/" + first.step().cluster();
        return first.number() == last.number()
                ? "%s (%s)".formatted(where, first.number())
                : "%s (%s-%s)".formatted(where, first.number(), last.number());
    }

    private static void block(List<PlanRows.Row> rows, StringBuilder text) {
        int units = rows.stream().mapToInt(row -> unit(row).length()).max().orElse(0);
        int froms = rows.stream().mapToInt(row -> from(row).length()).max().orElse(0);
        int tos = rows.stream().mapToInt(row -> to(row).length()).max().orElse(0);
        for (PlanRows.Row row : rows) {
            text.append("    ")
                    .append(padded(unit(row), units))
                    .append("  ")
                    .append(padded(from(row), froms))
                    .append(" -> ")
                    .append(padded(to(row), tos))
                    .append("  ")
                    .append(marks(row.hop()))
                    .append(row.remarks().marks())
                    .append(row.hop().carrying().map(words -> words + "; ").orElse(""))
                    .append(row.hop().reasons().because())
                    .append('\n');
        }
    }

    private static String marks(PlannedHop hop) {
        long blockers = hop.trouble().issues().stream()
                .filter(issue -> issue.severity().equals("blocker"))
                .count();
        return (hop.effects().disruptive() ? "[disruptive] " : "")
                + (hop.isPointOfNoReturn() ? "[no way back] " : "")
                + (blockers == 0
                        ? ""
                        : blockers == 1 ? "[1 blocker to check] " : "[" + blockers + " blockers to check] ");
    }

    private static String unit(PlanRows.Row row) {
        return String.join(" + ", row.hop().leading(row.step().units()));
    }

    private static String from(PlanRows.Row row) {
        return row.hop().own().stream().map(move -> move.from().text()).collect(Collectors.joining(" + "));
    }

    private static String to(PlanRows.Row row) {
        return row.hop().own().stream().map(move -> move.to().text()).collect(Collectors.joining(" + "));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
