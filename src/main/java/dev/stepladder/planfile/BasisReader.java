package dev.stepladder.planfile;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Uncovered;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what a plan was made from. */
final class BasisReader {
    private final PlanValues values;

    BasisReader(PlanValues values) {
        this.values = values;
    }

    PlanBasis basis(Fields fields) {
        return new PlanBasis(
                fields.entries(
                        "inputs", (key, node) -> values.digest(node).map(sha -> new PlanBasis.Input(key.text(), sha))),
                fields.list("assumed", values.plain()::text),
                fields.entries(
                        "taken", (key, node) -> values.part(node, "taken hops").map(taken -> taken(key, taken))),
                fields.entries(
                        "overridden",
                        (key, node) -> values.part(node, "overridden fact").map(fact -> overridden(key.text(), fact))),
                fields.list(
                        "uncovered",
                        (name, node) -> values.part(node, "uncovered component").map(this::uncovered)),
                new PoliciesOfPlan(values.plain(), values.diagnostics()).prices(fields),
                fields.entries(
                        "excluded",
                        (key, node) -> values.part(node, "exclusion").map(one -> excluded(key, one))),
                fields.optional("options", (key, node) -> values.part(node, key).map(this::options))
                        .orElse(new TreeMap<>()),
                fields.list("approvers", values.plain()::text));
    }

    private SortedMap<String, String> options(Fields fields) {
        SortedMap<String, String> options = new PathReader(values.plain(), values.diagnostics()).attributes(fields);
        fields.done();
        return options;
    }

    private PlanBasis.Taken taken(Node.Scalar key, Fields fields) {
        PlanBasis.Taken taken = new PlanBasis.Taken(
                values.cluster(key),
                fields.required("environment", values.plain()::name)
                        .map(EnvironmentName::new)
                        .orElse(PlanValues.NO_ENVIRONMENT),
                fields.requiredList("hops", 1, values.plain()::text));
        fields.done();
        return taken;
    }

    private PlanBasis.UncoveredThing uncovered(Fields fields) {
        PlanBasis.UncoveredThing thing = new PlanBasis.UncoveredThing(
                new Uncovered(
                        fields.required("name", values.plain()::text).orElse(""),
                        fields.optional("version", values.plain()::text),
                        fields.optional("seen", values.plain()::text),
                        fields.optional("why", values.plain()::text)),
                fields.requiredList(
                        "clusters",
                        1,
                        (name, node) -> values.plain().name(name, node).map(ClusterName::new)));
        fields.done();
        return thing;
    }

    private PlanBasis.Excluded excluded(Node.Scalar key, Fields fields) {
        PlanBasis.Excluded excluded = new PlanBasis.Excluded(
                values.cluster(key),
                fields.required("reason", values.plain()::text).orElse(""),
                fields.required("until", values.plain()::date).orElse(LocalDate.EPOCH));
        fields.done();
        return excluded;
    }

    private OverriddenFact overridden(String id, Fields fields) {
        Fact was = new Fact(id, fields.required("was", values.plain()::text).orElse(""), fields.place(), List.of());
        String says = fields.optional("says", values.plain()::text).orElse("");
        SortedSet<ComponentName> about = new TreeSet<>(fields.list("about", values.plain()::component));
        String why = fields.required("why", values.plain()::text).orElse("");
        Place at = fields.required("at", values.plain()::text).map(Place::parse).orElse(fields.place());
        fields.done();
        return new OverriddenFact(was, new Fact(id, says, at, List.of()), about, why);
    }
}
