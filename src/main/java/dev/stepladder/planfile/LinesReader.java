package dev.stepladder.planfile;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.WrittenAt;
import dev.stepladder.plan.LineChange;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of repositories that steps change. */
final class LinesReader {
    private final Values values;
    private final Diagnostics diagnostics;

    LinesReader(Values values, Diagnostics diagnostics) {
        this.values = values;
        this.diagnostics = diagnostics;
    }

    /** The lines of one step, from its entry. */
    Optional<PlanRemarks.StepLines> lines(Node.Scalar key, Node node) {
        if (!(node instanceof Node.Sequence sequence)) {
            diagnostics.error(node.place(), "lines of a step are not a list", "found " + node.describe(), "");
            return Optional.empty();
        }
        List<LineChange> changes = new ArrayList<>();
        sequence.items()
                .forEach(item -> Fields.of(item, "changed line", diagnostics)
                        .flatMap(this::change)
                        .ifPresent(changes::add));
        return Optional.of(new PlanRemarks.StepLines(key.text(), changes));
    }

    private Optional<LineChange> change(Fields fields) {
        String unit = fields.required("unit", values::text).orElse("");
        String file = fields.required("file", values::text).orElse("");
        Optional<Integer> line = fields.required("line", this::number);
        String key = fields.optional("key", values::text).orElse("");
        String from = fields.optional("from", values::text).orElse("");
        Optional<String> to = fields.optional("to", values::text);
        boolean chart = fields.optional("chart", values::flag).orElse(false);
        List<String> shared = fields.list("shared", values::text);
        fields.done();
        return line.map(number -> new LineChange(unit, new WrittenAt(file, number, key, from, chart), to, shared));
    }

    private Optional<Integer> number(String name, Node node) {
        Optional<Integer> count = values.count(name, node);
        if (count.filter(number -> number == 0).isPresent()) {
            diagnostics.error(node.place(), "line 0", "lines count from 1", "");
        }
        return count.filter(number -> number > 0);
    }
}
