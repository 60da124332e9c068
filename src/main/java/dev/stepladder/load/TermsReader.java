package dev.stepladder.load;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Estimate;
import dev.stepladder.fleet.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads how clusters are changed: windows, freezes, durations and people, which fleets, environments and clusters write alike. */
final class TermsReader {
    private record Named<T>(String name, T value) {}

    /** Tells whether a name stands for a component; reports it if not. */
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
                fields.has("approvals")
                        ? Optional.of(fields.list("approvals", (name, node) -> approval(node)))
                        : Optional.empty(),
                roles(fields));
        fields.entries("durations", this::estimate).forEach(named -> durations.put(named.name(), named.value()));
        return terms;
    }

    /** What an environment says of its pace; the whole fleet's where it says nothing. */
    Pace pace(Fields fields, Pace whole) {
        Optional<Duration> soak = fields.optional("soak", times::duration);
        Optional<Integer> atOnce = fields.optional("atOnce", values::count);
        if (atOnce.filter(clusters -> clusters == 0).isPresent()) {
            diagnostics.error(
                    fields.placeOf("atOnce"), "atOnce is 0", "no cluster could ever move", "write 1, or leave it out");
        }
        Optional<Duration> pause = fields.optional("pause", times::duration);
        return new Pace(
                soak.orElse(whole.soak()),
                atOnce.filter(clusters -> clusters > 0).or(whole::atOnce),
                pause.orElse(whole.pause()));
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
                        "duration tells no time",
                        "expected fixed, perNode or perMaster",
                        "write such as {perNode: \"PT6M\", parallel: 2}");
            }
            if (parallel.filter(nodes -> nodes == 0).isPresent()) {
                diagnostics.error(
                        fields.placeOf("parallel"),
                        "parallel is 0",
                        "no node could ever roll",
                        "write 1, or leave it out");
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
