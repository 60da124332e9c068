package dev.stepladder.planfile;

import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a plan says of single steps. */
final class RemarksReader {
    private final PlanValues values;

    RemarksReader(PlanValues values) {
        this.values = values;
    }

    PlanRemarks remarks(Fields fields) {
        return new PlanRemarks(
                fields.list("unrehearsed", values.plain()::text),
                fields.entries(
                        "not-representative",
                        (key, node) -> values.part(node, "unlike step").map(unlike -> unlike(key.text(), unlike))),
                fields.entries(
                        "renames",
                        (key, node) -> values.part(node, "rename").map(rename -> rename(key.text(), rename))),
                fields.entries("changes", this::change),
                fields.entries(
                        "repairs", (key, node) -> values.part(node, "repair").map(repair -> repair(key, repair))),
                fields.entries("written", new LinesReader(values.plain(), values.diagnostics())::lines));
    }

    private PlanRemarks.Unlike unlike(String step, Fields fields) {
        PlanRemarks.Unlike unlike = new PlanRemarks.Unlike(
                step,
                fields.required("rehearsal", values.plain()::name)
                        .map(ClusterName::new)
                        .orElse(PlanValues.NO_CLUSTER),
                fields.required("differs", values.plain()::text).orElse(""));
        fields.done();
        return unlike;
    }

    private PlanRemarks.Rename rename(String step, Fields fields) {
        PlanRemarks.Rename rename = new PlanRemarks.Rename(
                step,
                fields.required("creates", values.plain()::names).orElse(""),
                fields.required("removes", values.plain()::names).orElse(""));
        fields.done();
        return rename;
    }

    /** A change from its lines: the first step, and those that share its change. */
    private Optional<List<String>> change(Node.Scalar key, Node node) {
        if (!(node instanceof Node.Sequence others)) {
            values.diagnostics().error(node.place(), "change is not a list", "found " + node.describe(), "");
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>(List.of(key.text()));
        others.items().forEach(item -> values.plain().text("step", item).ifPresent(steps::add));
        return Optional.of(steps);
    }

    private PlanRemarks.Repair repair(Node.Scalar key, Fields fields) {
        PlanRemarks.Repair repair = new PlanRemarks.Repair(
                values.cluster(key),
                fields.requiredList("unsafe", 1, values.plain()::text),
                fields.requiredList("steps", 1, values.plain()::text));
        fields.done();
        return repair;
    }
}
