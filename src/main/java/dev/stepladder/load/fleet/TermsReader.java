package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Changes;
import dev.stepladder.fleet.Estimate;
import dev.stepladder.name.ComponentName;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads how clusters are changed: windows, freezes, durations, people, changes and names, which fleets, environments and clusters write alike. */
final class TermsReader {
    private record Named<T>(String name, T value) {}

    /** Checks that a name is a component, and reports it if not. */
    interface ComponentCheck {
        void check(Node.Scalar name);
    }

    private final Values values;
    private final TimeValues times;
    private final CalendarReader calendar;
    private final ComponentCheck components;
    private final Diagnostics diagnostics;

    TermsReader(Values values, ComponentCheck components, Diagnostics diagnostics) {
        this.values = values;
        this.times = new TimeValues(values, diagnostics);
        this.calendar = new CalendarReader(values, times, diagnostics);
        this.components = components;
        this.diagnostics = diagnostics;
    }

    Terms terms(Fields fields) {
        SortedMap<String, Estimate> durations = new TreeMap<>();
        Terms terms = new Terms(
                times.zone(fields),
                fields.has("windows")
                        ? Optional.of(fields.list("windows", (name, node) -> calendar.window(node)))
                        : Optional.empty(),
                fields.list("freezes", (name, node) -> calendar.freeze(node)),
                durations,
                fields.has("approvals") ? Optional.of(approvals(fields)) : Optional.empty(),
                roles(fields),
                fields.has("changes")
                        ? Optional.of(new Changes(fields.list("changes", (name, node) -> group(node))))
                        : Optional.empty(),
                renames(fields),
                fields.optional("wholeStages", values::flag));
        fields.entries("durations", this::estimate).forEach(named -> durations.put(named.name(), named.value()));
        return terms;
    }

    private SortedMap<String, String> roles(Fields fields) {
        SortedMap<String, String> roles = new TreeMap<>();
        fields.entries(
                        "roles",
                        (key, node) -> values.name("role", key)
                                .flatMap(role -> values.text(role, node).map(who -> new Named<>(role, who))))
                .forEach(named -> roles.put(named.name(), named.value()));
        return roles;
    }

    /** A list of components whose hops may share a change; {@code ["*"]} for all. */
    private Optional<Set<ComponentName>> group(Node node) {
        if (!(node instanceof Node.Sequence list) || list.items().isEmpty()) {
            diagnostics.error(
                    node.place(),
                    "changes item is not a list of components",
                    "found " + node.describe(),
                    "write such as [coredns, kube-proxy], or [\"*\"] for all components");
            return Optional.empty();
        }
        Set<ComponentName> group = new TreeSet<>();
        for (Node item : list.items()) {
            if (item instanceof Node.Scalar name && !name.text().equals(Changes.EVERYTHING.text())) {
                components.check(name);
            }
            values.text("component", item).map(ComponentName::new).ifPresent(group::add);
        }
        return Optional.of(group);
    }

    private SortedMap<String, String> renames(Fields fields) {
        SortedMap<String, String> renames = new TreeMap<>();
        fields.entries("rename", (key, node) -> {
                    components.check(key);
                    return template(node).map(template -> new Named<>(key.text(), template));
                })
                .forEach(named -> renames.put(named.name(), named.value()));
        return renames;
    }

    /** Two units of a cluster must not have the same name, and a unit must not keep the name from before its hop. */
    private Optional<String> template(Node node) {
        return values.text("rename", node).filter(template -> {
            String rest = template.replace("{unit}", "").replace("{minor}", "").replace("{version}", "");
            boolean whole = template.contains("{unit}") && !rest.matches(".*[{}/+\\s].*");
            if (!whole || !(template.contains("{minor}") || template.contains("{version}"))) {
                diagnostics.error(
                        node.place(),
                        "rename without a name that changes",
                        "found " + node.describe()
                                + ", expected {unit} and {minor} or {version}, and characters that a name can have",
                        "write such as \"{unit}-{minor}\"");
                return false;
            }
            return true;
        });
    }

    /** The roles that must approve; one that is listed again, in whatever case, is reported. */
    private List<String> approvals(Fields fields) {
        Map<String, String> roles = new HashMap<>();
        return fields.list(
                "approvals",
                (name, node) -> approval(node).filter(role -> {
                    Optional<String> first =
                            Optional.ofNullable(roles.putIfAbsent(role.toLowerCase(Locale.ROOT), role));
                    first.ifPresent(listed -> diagnostics.error(
                            node.place(),
                            "role is listed twice",
                            "found %s".formatted(listed.equals(role) ? role : listed + " and " + role),
                            "leave one of them out; several people can approve in one role"));
                    return first.isEmpty();
                }));
    }

    private Optional<String> approval(Node node) {
        return Fields.of(node, "approval", diagnostics).flatMap(fields -> {
            Optional<String> role = fields.required("role", values::text);
            fields.done();
            return role;
        });
    }

    /** The short form {@code component: "PT40M"}, or the long one with time per node and per master. */
    private Optional<Named<Estimate>> estimate(Node.Scalar key, Node node) {
        if (!key.text().equals(Terms.DEFAULT)) {
            components.check(key);
        }
        Optional<Estimate> estimate = node instanceof Node.Mapping
                ? longForm(node)
                : times.duration("duration of " + key.text(), node).map(Estimate::of);
        return estimate.map(known -> new Named<>(key.text(), known));
    }

    private Optional<Estimate> longForm(Node node) {
        return Fields.of(node, "duration", diagnostics).map(fields -> {
            Optional<Duration> fixed = fields.optional("fixed", times::duration);
            Optional<Duration> perNode = fields.optional("perNode", times::duration);
            Optional<Integer> parallel = fields.optional("parallel", values::count);
            Optional<Duration> perMaster = fields.optional("perMaster", times::duration);
            if (List.of("fixed", "perNode", "perMaster").stream().noneMatch(fields::has)) {
                diagnostics.error(
                        fields.place(),
                        "duration without a time",
                        "expected fixed, perNode or perMaster",
                        "write such as {perNode: \"PT6M\", parallel: 2}");
            }
            if (parallel.filter(nodes -> nodes == 0).isPresent()) {
                diagnostics.error(
                        fields.placeOf("parallel"), "parallel is 0", "no node could roll", "write 1, or leave it out");
            }
            fields.done();
            return new Estimate(
                    fixed.orElse(Duration.ZERO),
                    perNode.orElse(Duration.ZERO),
                    Math.max(1, parallel.orElse(1)),
                    perMaster.orElse(Duration.ZERO));
        });
    }
}
