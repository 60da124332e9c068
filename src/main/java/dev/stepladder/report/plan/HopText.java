package dev.stepladder.report.plan;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.matrix.Source;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes all that a plan says of one step, for the terminal. */
public final class HopText {
    private HopText() {}

    /**
     * The text for a step, which ends in a line end; nothing where the plan has no such step.
     *
     * @param step its name, its number counted from 1, or the name of its hop
     * @param matrices today's, which say what breaks in another order
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
                                row.stage(),
                                row.environment(),
                                row.wave(),
                                row.step().cluster()));
        for (PlannedHop.Move move : hop.moves()) {
            String build = move.build().isEmpty() ? "" : "install " + move.build();
            String method = move.method().isEmpty() ? "" : "by " + move.method();
            line(text, "how", (build + " " + method).strip());
        }
        line(text, "because", hop.because());
        OrderReasonText.of(plan, row.step(), matrices).forEach(turn -> line(text, "order", turn));
        line(text, "way back", hop.wayBack());
        line(text, "disruptive", hop.disruptive() ? "yes" : "no");
        line(text, "risks", String.join(", ", hop.risks()));
        line(text, "creates", row.remarks().creates());
        line(text, "removes", row.remarks().removes());
        line(text, "apart", hop.apart().isEmpty() ? "" : "never in one change with " + String.join(", ", hop.apart()));
        line(text, "change", row.remarks().change());
        line(text, "rehearsal", row.remarks().rehearsal());
        line(text, "if it fails", hop.ifItFails());
        line(text, "instead", hop.instead());
        row.fill(hop.moves().get(0).component(), hop.run()).lines().forEach(command -> line(text, "run", command));
        for (PlannedGate gate : row.gates()) {
            line(
                    text,
                    gate.at(),
                    "%s, %s: %s".formatted(gate.kind(), gate.who(), row.fill(gate.component(), gate.ask())));
            row.fill(gate.component(), gate.run()).lines().forEach(command -> line(text, "  run", command));
            line(text, "  good", row.fill(gate.component(), gate.good()));
        }
        for (PlannedHop.Issue issue : hop.issues()) {
            line(text, issue.severity(), "%s: %s".formatted(issue.id(), issue.symptom()));
            line(text, "  check", issue.check());
            line(text, "  remedy", issue.remedy());
            line(text, "  fixed in", issue.fixedIn());
        }
        Map<String, Fact> facts = new HashMap<>();
        plan.facts().forEach(fact -> facts.put(fact.id(), fact));
        for (String id : hop.facts()) {
            Optional<Fact> fact = Optional.ofNullable(facts.get(id));
            line(text, "fact", fact.map(Fact::says).orElse(id));
            for (Source source : fact.map(Fact::sources).orElse(List.of())) {
                line(text, "  source", source.url() + " (read " + source.read() + ")");
            }
        }
        for (OverriddenFact fact : plan.overridden()) {
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
