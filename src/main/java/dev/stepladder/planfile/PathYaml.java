package dev.stepladder.planfile;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stepladder.fleet.Unit;
import dev.stepladder.fleet.UnitState;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.rule.Need;
import java.io.IOException;
import java.util.List;

/** Writes the paths of a plan: where they start, what they cost, and their proof. {@link PathReader} reads them. */
record PathYaml(JsonGenerator out, PlanFields fields) {
    void path(ClusterPath path) throws IOException {
        out.writeStartObject();
        fields.names("clusters", path.clusters());
        fields.texts("attributes", ComponentPolicy.others(path.attributes()));
        new PoliciesYaml(out, fields).stated(path.attributes());
        fields.texts("accepted", path.accepted());
        out.writeObjectFieldStart("start");
        for (Unit unit : path.start()) {
            if (unit.name().equals(unit.component().text())
                    && unit.count() == 0
                    && unit.rename().isEmpty()
                    && unit.state().equals(UnitState.NONE)) {
                out.writeStringField(unit.name(), unit.version().text());
                continue;
            }
            out.writeObjectFieldStart(unit.name());
            out.writeStringField("component", unit.component().text());
            out.writeStringField("version", unit.version().text());
            if (unit.count() > 0) {
                out.writeNumberField("nodes", unit.count());
            }
            fields.optional("rename", unit.rename());
            state(unit.state());
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeObjectFieldStart("cost");
        out.writeNumberField("risks", path.cost().risks());
        out.writeNumberField("hops", path.cost().hops());
        out.writeNumberField("disruptive", path.cost().disruptive());
        out.writeNumberField("node-groups", path.cost().rolled());
        fields.unlessZero("unshared", path.cost().unshared());
        out.writeEndObject();
        out.writeObjectFieldStart("proof");
        out.writeBooleanField("proven", path.proven());
        out.writeNumberField("least-risks", path.bound().risks());
        out.writeNumberField("least-hops", path.bound().hops());
        out.writeNumberField("least-disruptive", path.bound().disruptive());
        out.writeNumberField("least-node-groups", path.bound().rolled());
        fields.unlessZero("least-unshared", path.bound().unshared());
        fields.optional("ended-by", path.limit());
        needs(path.needs());
        out.writeEndObject();
        out.writeEndObject();
    }

    private void state(UnitState state) throws IOException {
        if (state.begun().isPresent()) {
            out.writeObjectFieldStart("hop");
            out.writeStringField("to", state.begun().get().to().text());
            fields.optional("done", state.begun().get().done());
            out.writeEndObject();
        }
        fields.optional("failed", state.failed());
        fields.optional("paused", state.paused());
        fields.optional(
                "previous", state.previous().map(previous -> previous.to().text()));
    }

    /** Needs by name: {@code unit+unit}, or {@code unit+unit/context+context}. */
    private void needs(List<Need> needs) throws IOException {
        if (needs.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("needs");
        for (Need need : needs) {
            String beside = need.context().isEmpty() ? "" : "/" + String.join("+", need.context());
            out.writeObjectFieldStart(String.join("+", need.units()) + beside);
            fields.unlessZero("risks", need.least().risks());
            out.writeNumberField("hops", need.least().hops());
            fields.unlessZero("disruptive", need.least().disruptive());
            fields.unlessZero("node-groups", need.least().rolled());
            out.writeEndObject();
        }
        out.writeEndObject();
    }
}
