package dev.stepladder.planfile;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.Source;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Values;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what the steps of a plan refer to: hops, gates, and facts. */
final class CatalogueReader {
    private static final Map<String, String> AT =
            Values.words(Stream.of(Gate.At.values()).map(Gate.At::word).toArray(String[]::new), word -> word);
    private static final Map<String, String> KINDS =
            Values.words(Stream.of(Gate.Kind.values()).map(Gate.Kind::word).toArray(String[]::new), word -> word);

    private final PlanValues values;

    CatalogueReader(PlanValues values) {
        this.values = values;
    }

    List<PlannedHop> hops(Fields plan) {
        return plan.entries("hops", (key, node) -> values.part(node, "hop").map(hop -> hop(key.text(), hop)));
    }

    List<PlannedGate> gates(Fields plan) {
        return plan.entries("gates", (key, node) -> values.part(node, "gate").map(gate -> gate(key.text(), gate)));
    }

    List<Fact> facts(Fields plan) {
        return plan.entries("facts", (key, node) -> values.part(node, "fact").map(fact -> fact(key.text(), fact)));
    }

    private PlannedHop hop(String id, Fields fields) {
        // In the order of the file, because a message lists the known keys in this order.
        List<PlannedHop.Move> moves = fields.requiredList(
                "moves", 1, (name, node) -> values.part(node, "move").map(this::move));
        String because = fields.required("because", values.plain()::text).orElse("");
        PlannedHop.Recovery recovery = new PlannedHop.Recovery(
                fields.required("way-back", values.plain()::text).orElse(""),
                fields.required("if-it-fails", values.plain()::text).orElse(""),
                fields.optional("instead", values.plain()::text));
        PlannedHop.Effects effects = new PlannedHop.Effects(
                fields.required("disruptive", values.plain()::flag).orElse(false),
                fields.required("rolls-nodes", values.plain()::flag).orElse(false));
        PlannedHop.Work work = new PlannedHop.Work(
                fields.optional("run", values.plain()::text), fields.list("gates", values.plain()::text));
        PlannedHop.Trouble trouble = new PlannedHop.Trouble(
                fields.entries(
                        "known-issues",
                        (key, node) -> values.part(node, "known issue").map(issue -> issue(key.text(), issue))),
                fields.list("risks", values.plain()::text),
                fields.list("warnings", values.plain()::text),
                fields.list("shape", values.plain()::text));
        PlannedHop.Reasons reasons = new PlannedHop.Reasons(
                because, fields.list("apart", values.plain()::text), fields.list("facts", values.plain()::text));
        fields.done();
        return new PlannedHop(id, moves, reasons, recovery, effects, work, trouble);
    }

    private PlannedHop.Move move(Fields fields) {
        PlannedHop.Move move = new PlannedHop.Move(
                fields.required("component", values.plain()::component).orElse(PlanValues.NO_COMPONENT),
                fields.required("from", values.plain()::version).orElse(PlanValues.NONE),
                fields.required("to", values.plain()::version).orElse(PlanValues.NONE),
                fields.optional("build", values.plain()::word),
                fields.optional("method", values.plain()::name));
        fields.done();
        return move;
    }

    private PlannedHop.Issue issue(String id, Fields fields) {
        PlannedHop.Issue issue = new PlannedHop.Issue(
                id,
                fields.required("severity", values.plain()::text).orElse(""),
                fields.required("symptom", values.plain()::text).orElse(""),
                fields.optional("check", values.plain()::text),
                fields.optional("remedy", values.plain()::text),
                fields.optional("fixed-in", values.plain()::text));
        fields.done();
        return issue;
    }

    private PlannedGate gate(String id, Fields fields) {
        PlannedGate gate = new PlannedGate(
                id,
                fields.required("component", values.plain()::component).orElse(PlanValues.NO_COMPONENT),
                fields.required("at", (name, node) -> values.plain().oneOf(name, node, AT))
                        .orElse(""),
                fields.required("kind", (name, node) -> values.plain().oneOf("kind of gate", node, KINDS))
                        .orElse(""),
                new Gate.Request(
                        fields.required("who", values.plain()::text).orElse(""),
                        fields.required("ask", values.plain()::text).orElse(""),
                        fields.optional("run", values.plain()::text),
                        fields.optional("good", values.plain()::text)));
        fields.done();
        return gate;
    }

    private Fact fact(String id, Fields fields) {
        Fact fact = new Fact(
                id,
                fields.required("says", values.plain()::text).orElse(""),
                fields.place(),
                fields.entries(
                        "sources",
                        (key, node) -> values.plain().date("day", node).map(read -> Source.of(key.text(), read))));
        fields.done();
        return fact;
    }
}
