package dev.stepladder.planfile;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Unit;
import dev.stepladder.fleet.UnitState;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a plan's paths back: their clusters, start, cost, and proof. */
final class PathReader {
    private final Values values;
    private final Diagnostics diagnostics;

    PathReader(Values values, Diagnostics diagnostics) {
        this.values = values;
        this.diagnostics = diagnostics;
    }

    ClusterPath path(Fields fields) {
        SortedMap<String, String> attributes = attributes(fields);
        Optional<ClusterPath.Proof> proof =
                fields.required("proof", (name, node) -> part(node, name).map(this::proof));
        ClusterPath path = new ClusterPath(
                fields.requiredList(
                        "clusters", 1, (name, node) -> values.name(name, node).map(ClusterName::new)),
                attributes,
                new TreeSet<>(fields.list("accepted", values::text)),
                fields.entries("start", this::unit),
                fields.required("cost", (name, node) -> part(node, name).map(cost -> cost(cost, "")))
                        .orElse(Cost.ZERO),
                proof.orElse(new ClusterPath.Proof(Cost.ZERO, false, List.of(), Optional.empty())));
        fields.done();
        return path;
    }

    /** Attributes, those that state policies among them. */
    SortedMap<String, String> attributes(Fields fields) {
        SortedMap<String, String> attributes = new TreeMap<>();
        fields.entries(
                "attributes",
                (key, node) -> values.attribute("attribute " + key.text(), node)
                        .map(text -> attributes.put(key.text(), text)));
        attributes.putAll(ComponentPolicy.attributes(new PoliciesOfPlan(values, diagnostics).stated(fields)));
        return attributes;
    }

    private ClusterPath.Proof proof(Fields fields) {
        boolean proven = fields.required("proven", values::flag).orElse(false);
        Optional<String> limit = fields.optional("ended-by", values::text);
        List<Need> needs = fields.entries("needs", this::need);
        return new ClusterPath.Proof(cost(fields, "least-"), proven, needs, limit);
    }

    /** A need from its name: {@code unit+unit}, or {@code unit+unit/context+context}. */
    private Optional<Need> need(Node.Scalar key, Node node) {
        String[] parts = key.text().split("/", -1);
        if (parts.length > 2) {
            diagnostics.error(
                    key.place(),
                    "value is not the name of a need",
                    "found \"%s\", expected unit or unit/unit".formatted(key.text()),
                    "");
            return Optional.empty();
        }
        List<String> beside = parts.length < 2 ? List.of() : List.of(parts[1].split("\\+"));
        return part(node, "need").map(fields -> {
            Cost least = new Cost(
                    fields.optional("risks", values::count).orElse(0),
                    fields.required("hops", values::count).orElse(0),
                    fields.optional("disruptive", values::count).orElse(0),
                    fields.optional("node-groups", values::count).orElse(0));
            fields.done();
            return new Need(List.of(parts[0].split("\\+")), beside, least);
        });
    }

    private Optional<Unit> unit(Node.Scalar key, Node node) {
        String name = key.text();
        ComponentName component =
                values.name("unit", key).map(ComponentName::new).orElse(PlanValues.NO_COMPONENT);
        if (node instanceof Node.Scalar) {
            return values.version(name, node).map(version -> new Unit(name, component, version, 0, key.place()));
        }
        return part(node, "unit").map(fields -> {
            ComponentName known =
                    fields.required("component", values::component).orElse(component);
            Version version = fields.required("version", values::version).orElse(PlanValues.NONE);
            Unit unit = new Unit(
                    name,
                    known,
                    version,
                    fields.optional("nodes", values::count).orElse(0),
                    fields.optional("rename", values::template),
                    state(fields, version),
                    List.of(),
                    key.place());
            fields.done();
            return unit;
        });
    }

    private UnitState state(Fields fields, Version version) {
        return new UnitState(
                fields.optional("hop", (key, node) -> part(node, key).flatMap(this::begun)),
                fields.optional("failed", values::text),
                fields.optional("paused", values::text),
                fields.optional("previous", values::version).map(to -> new UnitState.Previous(version, to)));
    }

    private Optional<UnitState.BegunHop> begun(Fields fields) {
        Optional<Version> to = fields.required("to", values::version);
        Optional<String> done = fields.optional("done", values::text);
        fields.done();
        return to.map(target -> new UnitState.BegunHop(target, done));
    }

    private Cost cost(Fields fields, String prefix) {
        Cost cost = new Cost(
                fields.required(prefix + "risks", values::count).orElse(0),
                fields.required(prefix + "hops", values::count).orElse(0),
                fields.required(prefix + "disruptive", values::count).orElse(0),
                fields.required(prefix + "node-groups", values::count).orElse(0),
                fields.optional(prefix + "unshared", values::count).orElse(0));
        fields.done();
        return cost;
    }

    private Optional<Fields> part(Node node, String what) {
        return Fields.of(node, what, diagnostics);
    }
}
