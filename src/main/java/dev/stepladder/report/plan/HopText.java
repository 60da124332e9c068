package dev.stepladder.report.plan;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.matrix.Source;
import dev.stepladder.plan.LineText;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.RepairText;
import dev.stepladder.report.rows.PlanRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the details of one step, for the terminal. */
public final class HopText {
    private HopText() {}

    /**
     * The text for a step, which ends in a line end; empty if the plan has no such step.
     *
     * @param step its name, its number counted from 1, or the name of its hop
     * @param matrices the current matrices, for the reasons of the order
     */
    public static Optional<String> of(Plan plan, String step, Matrices matrices) {
        return PlanRows.of(plan).stream()
                .filter(row -> row.step().id().equals(step)
                        || String.valueOf(row.number()).equals(step)
                        || row.hop().id().equals(step))
                .findFirst()
                .map(row -> write(plan, row, matrices));
    }

    private static String write(Plan plan, PlanRows.Row row, Matrices matrices) {
        PlannedHop hop = row.hop();
        StringBuilder text = new StringBuilder();
        text.append("step ")
                .append(row.number())
                .append(", ")
                .append(row.step().id())
                .append(": ")
                .append(hop.inWords())
                .append('\n');
        line(
                text,
                "where",
                "stage %s, %s, wave %s, %s"
                        .formatted(
                                row.part().stage(),
                                row.part().environment(),
                                row.part().wave(),
                                row.step().cluster()));
        for (PlannedHop.Move move : hop.moves()) {
            String build = move.build().map(name -> "install " + name).orElse("");
            String method = move.isCarried()
                    ? move.component() + " is carried"
                    : move.method().map(name -> "by " + name).orElse("");
            line(text, "how", (build + " " + method).strip());
        }
        LineText.byStep(plan).getOrDefault(row.step().id(), List.of()).forEach(change -> line(text, "written", change));
        line(text, "repair", RepairText.cells(plan).getOrDefault(row.step().id(), ""));
        line(text, "because", hop.reasons().because());
        OrderReasonText.of(plan, row.step(), matrices).forEach(turn -> line(text, "order", turn));
        line(text, "way back", hop.recovery().wayBack());
        line(text, "disruptive", hop.effects().disruptive() ? "yes" : "no");
        line(text, "risks", String.join(", ", hop.trouble().risks()));
        RiskText.warnings(hop).forEach(warning -> line(text, "  warning", warning));
        line(text, "creates", row.remarks().creates());
        line(text, "removes", row.remarks().removes());
        line(
                text,
                "apart",
                hop.reasons().apart().isEmpty()
                        ? ""
                        : "never in one change with "
                                + String.join(", ", hop.reasons().apart()));
        row.remarks().change().ifPresent(change -> line(text, "change", change));
        row.remarks().rehearsal().ifPresent(rehearsal -> line(text, "rehearsal", rehearsal));
        line(text, "if it fails", hop.recovery().ifItFails());
        line(text, "instead", hop.recovery().instead().orElse(""));
        row.fill(hop.moves().get(0).component(), hop.work().run().orElse(""))
                .lines()
                .forEach(command -> line(text, "run", command));
        for (PlannedGate gate : row.named().gates()) {
            line(
                    text,
                    gate.at(),
                    "%s, %s: %s"
                            .formatted(
                                    gate.kind(),
                                    gate.request().who(),
                                    row.fill(gate.component(), gate.request().ask())));
            gate.request()
                    .run()
                    .ifPresent(
                            run -> row.fill(gate.component(), run).lines().forEach(line -> line(text, "  run", line)));
            gate.request().good().ifPresent(good -> line(text, "  good", row.fill(gate.component(), good)));
        }
        for (PlannedHop.Issue issue : hop.trouble().issues()) {
            line(text, issue.severity(), "%s: %s".formatted(issue.id(), issue.symptom()));
            line(text, "  check", issue.check().orElse(""));
            line(text, "  remedy", issue.remedy().orElse(""));
            line(text, "  fixed in", issue.fixedIn().orElse(""));
        }
        Map<String, Fact> facts = new HashMap<>();
        plan.catalogue().facts().forEach(fact -> facts.put(fact.id(), fact));
        for (String id : hop.reasons().facts()) {
            Optional<Fact> fact = Optional.ofNullable(facts.get(id));
            line(text, "fact", fact.map(Fact::says).orElse(id));
            for (Source source : fact.map(Fact::sources).orElse(List.of())) {
                line(text, "  source", source.url() + " (read " + source.read() + ")");
            }
        }
        for (OverriddenFact fact : plan.basis().overridden()) {
            if (hop.moves().stream().anyMatch(move -> fact.about().contains(move.component()))) {
                line(text, "overridden", fact.inWords());
                line(text, "  at", fact.said().place().toString());
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String words) {
        if (!words.isEmpty()) {
            text.append("  ")
                    .append(label)
                    .append(" ".repeat(Math.max(1, 13 - label.length())))
                    .append(words)
                    .append('\n');
        }
    }
}
