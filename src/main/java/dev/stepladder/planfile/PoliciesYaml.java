package dev.stepladder.planfile;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.plan.PolicyPrice;
import dev.stepladder.rule.Cost;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/** Writes the policies of a plan with their prices, and those of its paths. {@link PoliciesOfPlan} reads them. */
record PoliciesYaml(JsonGenerator out, PlanFields fields) {
    void prices(List<PolicyPrice> prices) throws IOException {
        if (prices.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("policies");
        for (PolicyPrice price : prices) {
            out.writeObjectFieldStart(price.chosen().inWords());
            fields.names("clusters", price.clusters());
            out.writeStringField("price", price.says());
            out.writeBooleanField("proven", price.proven());
            effort("with", price.with());
            if (price.without().isPresent()) {
                effort("without", price.without().get());
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void effort(String name, PolicyPrice.Effort effort) throws IOException {
        Cost cost = effort.cost();
        out.writeObjectFieldStart(name);
        out.writeNumberField("risks", cost.risks());
        out.writeNumberField("hops", cost.hops());
        out.writeNumberField("disruptive", cost.disruptive());
        out.writeNumberField("node-groups", cost.rolled());
        out.writeStringField("work", effort.work().toString());
        out.writeEndObject();
    }

    /** The policies that a path's attributes state. */
    void stated(SortedMap<String, String> attributes) throws IOException {
        fields.texts(
                "policies",
                ComponentPolicy.of(attributes).stream()
                        .map(ComponentPolicy::inWords)
                        .toList());
    }
}
