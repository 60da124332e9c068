package dev.stepladder.planfile;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Source;
import dev.stepladder.plan.PlanCatalogue;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import java.io.IOException;
import java.util.List;

/** Writes what the steps of a plan refer to: gates, hops, and facts. */
final class CatalogueYaml {
    private final JsonGenerator out;
    private final PlanFields fields;

    CatalogueYaml(JsonGenerator out, PlanFields fields) {
        this.out = out;
        this.fields = fields;
    }

    void gatesAndHops(PlanCatalogue catalogue) throws IOException {
        if (!catalogue.gates().isEmpty()) {
            out.writeObjectFieldStart("gates");
            for (PlannedGate gate : catalogue.gates()) {
                gate(gate);
            }
            out.writeEndObject();
        }
        out.writeObjectFieldStart("hops");
        for (PlannedHop hop : catalogue.hops()) {
            hop(hop);
        }
        out.writeEndObject();
    }

    void facts(List<Fact> facts) throws IOException {
        out.writeObjectFieldStart("facts");
        for (Fact fact : facts) {
            fact(fact);
        }
        out.writeEndObject();
    }

    private void gate(PlannedGate gate) throws IOException {
        out.writeObjectFieldStart(gate.id());
        out.writeStringField("component", gate.component().text());
        out.writeStringField("at", gate.at());
        out.writeStringField("kind", gate.kind());
        out.writeStringField("who", gate.request().who());
        out.writeStringField("ask", gate.request().ask());
        fields.optional("run", gate.request().run());
        fields.optional("good", gate.request().good());
        out.writeEndObject();
    }

    private void hop(PlannedHop hop) throws IOException {
        out.writeObjectFieldStart(hop.id());
        out.writeArrayFieldStart("moves");
        for (PlannedHop.Move move : hop.moves()) {
            out.writeStartObject();
            out.writeStringField("component", move.component().text());
            out.writeStringField("from", move.from().text());
            out.writeStringField("to", move.to().text());
            fields.optional("build", move.build());
            fields.optional("method", move.method());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("because", hop.reasons().because());
        out.writeStringField("way-back", hop.recovery().wayBack());
        out.writeStringField("if-it-fails", hop.recovery().ifItFails());
        fields.optional("instead", hop.recovery().instead());
        out.writeBooleanField("disruptive", hop.effects().disruptive());
        out.writeBooleanField("rolls-nodes", hop.effects().rollsNodes());
        fields.optional("run", hop.work().run());
        fields.texts("gates", hop.work().gates());
        if (!hop.trouble().issues().isEmpty()) {
            out.writeObjectFieldStart("known-issues");
            for (PlannedHop.Issue issue : hop.trouble().issues()) {
                out.writeObjectFieldStart(issue.id());
                out.writeStringField("severity", issue.severity());
                out.writeStringField("symptom", issue.symptom());
                fields.optional("check", issue.check());
                fields.optional("remedy", issue.remedy());
                fields.optional("fixed-in", issue.fixedIn());
                out.writeEndObject();
            }
            out.writeEndObject();
        }
        fields.texts("risks", hop.trouble().risks());
        fields.texts("warnings", hop.trouble().warnings());
        fields.texts("shape", hop.trouble().shape());
        fields.texts("apart", hop.reasons().apart());
        fields.texts("facts", hop.reasons().facts());
        out.writeEndObject();
    }

    private void fact(Fact fact) throws IOException {
        out.writeObjectFieldStart(fact.id());
        out.writeStringField("says", fact.says());
        out.writeObjectFieldStart("sources");
        for (Source source : fact.sources()) {
            out.writeStringField(source.url(), source.read().toString());
        }
        out.writeEndObject();
        out.writeEndObject();
    }
}
