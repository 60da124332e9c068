package dev.stepladder.planfile;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.plan.Approval;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The approvals in a plan file: the last key of the file, with one item for each approval. */
final class ApprovalYaml {
    private ApprovalYaml() {}

    static void write(List<Approval> approvals, JsonGenerator out) throws IOException {
        if (approvals.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart(PlanDigest.APPROVALS);
        for (Approval approval : approvals) {
            out.writeStartObject();
            out.writeStringField("by", approval.by());
            out.writeStringField("role", approval.role());
            out.writeStringField("at", approval.at().toString());
            out.writeStringField("digest", approval.digest());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static List<Approval> read(Fields plan, Diagnostics diagnostics) {
        Values values = new Values(diagnostics);
        return plan.list(
                PlanDigest.APPROVALS,
                (key, node) -> Fields.of(node, "recorded approval", diagnostics).flatMap(fields -> {
                    Optional<String> by = fields.required("by", values::text);
                    Optional<String> role = fields.required("role", values::text);
                    Optional<Instant> at = fields.required("at", (name, time) -> at(name, time, values, diagnostics));
                    Optional<String> digest =
                            fields.required("digest", (name, text) -> new PlanValues(values, diagnostics).digest(text));
                    fields.done();
                    return by.flatMap(who -> role.flatMap(
                            as -> at.flatMap(when -> digest.map(sha -> new Approval(who, as, when, sha)))));
                }));
    }

    private static Optional<Instant> at(String name, Node node, Values values, Diagnostics diagnostics) {
        return values.text(name, node).flatMap(text -> {
            try {
                if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")) {
                    return Optional.of(Instant.parse(text));
                }
            } catch (DateTimeParseException noSuchDay) {
                // Reported below.
            }
            diagnostics.error(
                    node.place(),
                    name + " is not a moment in UTC",
                    "found " + node.describe() + ", expected such as \"2026-11-30T12:00:00Z\"",
                    "");
            return Optional.empty();
        });
    }
}
