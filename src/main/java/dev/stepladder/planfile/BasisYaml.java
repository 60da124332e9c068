package dev.stepladder.planfile;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stepladder.fleet.Uncovered;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.plan.PlanBasis;
import java.io.IOException;
import java.util.List;

/** Writes what a plan was made from. */
final class BasisYaml {
    private final JsonGenerator out;
    private final PlanFields fields;

    BasisYaml(JsonGenerator out, PlanFields fields) {
        this.out = out;
        this.fields = fields;
    }

    void basis(PlanBasis basis) throws IOException {
        out.writeObjectFieldStart("inputs");
        for (PlanBasis.Input input : basis.inputs()) {
            out.writeStringField(input.name(), input.sha256());
        }
        out.writeEndObject();
        fields.texts("assumed", basis.assumed());
        options(basis);
        fields.texts("approvers", basis.approvers());
        new PoliciesYaml(out, fields).prices(basis.policies());
        taken(basis);
        overridden(basis.overridden());
        uncovered(basis.uncovered());
        excluded(basis.excluded());
    }

    private void options(PlanBasis basis) throws IOException {
        if (basis.options().isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("options");
        fields.texts("attributes", ComponentPolicy.others(basis.options()));
        new PoliciesYaml(out, fields).stated(basis.options());
        out.writeEndObject();
    }

    private void taken(PlanBasis basis) throws IOException {
        if (basis.taken().isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("taken");
        for (PlanBasis.Taken taken : basis.taken()) {
            out.writeObjectFieldStart(taken.cluster().text());
            out.writeStringField("environment", taken.environment().text());
            fields.texts("hops", taken.hops());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void overridden(List<OverriddenFact> facts) throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("overridden");
        for (OverriddenFact fact : facts) {
            out.writeObjectFieldStart(fact.was().id());
            out.writeStringField("was", fact.was().says());
            fields.optional("says", fact.said().says());
            fields.names("about", fact.about());
            out.writeStringField("why", fact.why());
            out.writeStringField("at", fact.said().place().toString());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void uncovered(List<PlanBasis.UncoveredThing> things) throws IOException {
        if (things.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("uncovered");
        for (PlanBasis.UncoveredThing uncovered : things) {
            Uncovered thing = uncovered.thing();
            out.writeStartObject();
            out.writeStringField("name", thing.name());
            fields.optional("version", thing.version().orElse(""));
            fields.optional("seen", thing.seen().orElse(""));
            fields.optional("why", thing.why().orElse(""));
            fields.names("clusters", uncovered.clusters());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void excluded(List<PlanBasis.Excluded> clusters) throws IOException {
        if (clusters.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("excluded");
        for (PlanBasis.Excluded excluded : clusters) {
            out.writeObjectFieldStart(excluded.cluster().text());
            out.writeStringField("reason", excluded.reason());
            out.writeStringField("until", excluded.until().toString());
            out.writeEndObject();
        }
        out.writeEndObject();
    }
}
