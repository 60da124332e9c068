package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.AtOnce;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Pace;
import dev.stepladder.fleet.Selector;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the pace and the order of an environment's clusters, which fleets and environments write alike. */
final class PaceReader {
    private static final Pattern PERCENT = Pattern.compile("([1-9][0-9]?|100)%");

    private final Values values;
    private final TimeValues times;
    private final LabelReader labels;
    private final SelectorReader selectors;
    private final LabelUses uses;
    private final Diagnostics diagnostics;

    PaceReader(Values values, LabelReader labels, SelectorReader selectors, LabelUses uses, Diagnostics diagnostics) {
        this.uses = uses;
        this.values = values;
        this.times = new TimeValues(values, diagnostics);
        this.labels = labels;
        this.selectors = selectors;
        this.diagnostics = diagnostics;
    }

    /** The pace of the whole fleet. */
    Pace pace(Fields fields) {
        return pace(fields, Pace.FREE, List.of());
    }

    /** The pace of an environment; values that it does not give are the whole fleet's. */
    Pace pace(Fields fields, Pace whole) {
        Set<String> names = new HashSet<>();
        return pace(fields, whole, fields.list("groups", (key, node) -> group(node, names)));
    }

    private Pace pace(Fields fields, Pace whole, List<Pace.Group> groups) {
        Optional<Duration> soak = fields.optional("soak", times::duration);
        Optional<AtOnce> atOnce = fields.optional("atOnce", this::atOnce);
        Optional<Duration> pause = fields.optional("pause", times::duration);
        Optional<Duration> waitBefore = fields.optional("waitBefore", times::duration);
        return new Pace(
                soak.orElse(whole.soak()),
                atOnce.or(whole::atOnce),
                pause.orElse(whole.pause()),
                waitBefore.orElse(whole.waitBefore()),
                groups);
    }

    /** The order of clusters; that of the whole fleet if an environment gives none. */
    List<String> sortBy(Fields fields, List<String> whole) {
        return fields.has("sortBy") ? fields.oneOrMore("sortBy", this::order) : whole;
    }

    private Optional<String> order(String name, Node node) {
        return labels.key(name, node).filter(order -> {
            boolean wrong = order.endsWith("-first")
                    && !List.of(Environment.UNFINISHED_FIRST, Environment.OLDEST_FIRST)
                            .contains(order);
            if (wrong) {
                diagnostics.error(
                        node.place(),
                        "unknown order " + node.describe(),
                        "known: %s, %s, and the name of a label"
                                .formatted(Environment.UNFINISHED_FIRST, Environment.OLDEST_FIRST),
                        "");
            }
            if (!wrong) {
                uses.order(order, node.place());
            }
            return !wrong;
        });
    }

    private Optional<AtOnce> atOnce(String name, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.text().endsWith("%")) {
            Matcher percent = PERCENT.matcher(scalar.text());
            if (percent.matches()) {
                return Optional.of(new AtOnce(Integer.parseInt(percent.group(1)), true));
            }
            diagnostics.error(
                    node.place(),
                    name + " is not a percentage",
                    "found " + node.describe() + ", expected a whole number from 1 to 100 with %, such as \"25%\"",
                    "");
            return Optional.empty();
        }
        if (node instanceof Node.Scalar scalar && scalar.text().matches("0|-[0-9]+")) {
            diagnostics.error(
                    node.place(),
                    name + " is " + scalar.text(),
                    "no cluster could move; expected 1 or more, or a percentage such as \"25%\"",
                    "write 1, or leave it out");
            return Optional.empty();
        }
        return values.count(name, node).flatMap(clusters -> {
            return Optional.of(AtOnce.clusters(clusters));
        });
    }

    private Optional<Pace.Group> group(Node node, Set<String> names) {
        return Fields.of(node, "group", diagnostics).flatMap(fields -> {
            Optional<String> name = fields.required("name", values::name);
            if (name.isPresent() && !names.add(name.get())) {
                diagnostics.error(
                        fields.placeOf("name"),
                        "group " + name.get() + " is listed twice",
                        "",
                        "give one of them another name");
            }
            Optional<Selector> selector = fields.required("selector", selectors::ofGroup);
            Optional<AtOnce> atOnce = fields.required("atOnce", this::atOnce);
            fields.done();
            return name.flatMap(
                    word -> selector.flatMap(chosen -> atOnce.map(limit -> new Pace.Group(word, chosen, limit))));
        });
    }
}
