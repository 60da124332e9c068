package dev.stepladder.planfile;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.matrix.UpgradePolicy;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.PolicyPrice;
import dev.stepladder.rule.Cost;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the policies of a plan file back. */
final class PoliciesOfPlan {
    private static final PolicyPrice.Effort NONE = new PolicyPrice.Effort(Cost.ZERO, Duration.ZERO);

    private final Values values;
    private final Diagnostics diagnostics;

    PoliciesOfPlan(Values values, Diagnostics diagnostics) {
        this.values = values;
        this.diagnostics = diagnostics;
    }

    List<PolicyPrice> prices(Fields fields) {
        return fields.entries(
                "policies",
                (key, node) -> policy(key.text(), key.place())
                        .flatMap(
                                chosen -> Fields.of(node, "policy", diagnostics).map(price -> price(chosen, price))));
    }

    private PolicyPrice price(ComponentPolicy chosen, Fields fields) {
        List<ClusterName> clusters = fields.requiredList(
                "clusters", 1, (name, node) -> values.text(name, node).map(ClusterName::new));
        Optional<String> words = fields.required("price", values::text);
        boolean proven = fields.required("proven", values::flag).orElse(false);
        PolicyPrice.Effort with = fields.required("with", this::effort).orElse(NONE);
        Optional<PolicyPrice.Effort> without = fields.optional("without", this::effort);
        fields.done();
        return new PolicyPrice(chosen, words.orElse(""), clusters, with, without, proven);
    }

    private Optional<PolicyPrice.Effort> effort(String name, Node node) {
        return Fields.of(node, "effort", diagnostics).map(fields -> {
            Cost cost = new Cost(
                    fields.required("risks", values::count).orElse(0),
                    fields.required("hops", values::count).orElse(0),
                    fields.required("disruptive", values::count).orElse(0),
                    fields.required("node-groups", values::count).orElse(0));
            Duration work = fields.required("work", this::duration).orElse(Duration.ZERO);
            fields.done();
            return new PolicyPrice.Effort(cost, work);
        });
    }

    private Optional<Duration> duration(String name, Node node) {
        return values.text(name, node).flatMap(text -> {
            try {
                return Optional.of(Duration.parse(text));
            } catch (DateTimeException e) {
                diagnostics.error(node.place(), name + " is not a length of time", "found " + node.describe(), "");
                return Optional.empty();
            }
        });
    }

    /** The policies that a path states. */
    List<ComponentPolicy> stated(Fields fields) {
        return fields.list(
                "policies", (name, node) -> values.text("policy", node).flatMap(text -> policy(text, node.place())));
    }

    private Optional<ComponentPolicy> policy(String text, Place place) {
        String[] parts = text.split("=", -1);
        Optional<ComponentPolicy> chosen = parts.length == 2 && !parts[0].isBlank()
                ? UpgradePolicy.of(parts[1]).map(policy -> new ComponentPolicy(new ComponentName(parts[0]), policy))
                : Optional.empty();
        if (chosen.isEmpty()) {
            diagnostics.error(
                    place,
                    "value is not a policy",
                    "found \"%s\", expected such as kube-proxy=every-minor".formatted(text),
                    "");
        }
        return chosen;
    }
}
