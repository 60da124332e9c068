package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Selector;
import dev.stepladder.fleet.Selector.Operator;
import dev.stepladder.fleet.Selector.Requirement;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a selector: {@code matchLabels} and {@code matchExpressions} of Kubernetes, or the text of kubectl. */
final class SelectorReader {
    private static final String KEY = "[^\\s!=,()]+";
    private static final Pattern COMMA = Pattern.compile(",(?![^()]*\\))");
    private static final Pattern EQUALITY = Pattern.compile("(" + KEY + ")\\s*(==?|!=)\\s*(" + KEY + ")");
    private static final Pattern SET = Pattern.compile("(" + KEY + ")\\s+(in|notin)\\s*\\(([^()]*)\\)");
    private static final Pattern EXISTENCE = Pattern.compile("(!?)\\s*(" + KEY + ")");

    private final Values values;
    private final LabelReader labels;
    private final LabelUses uses;
    private final Diagnostics diagnostics;

    SelectorReader(Values values, LabelReader labels, LabelUses uses, Diagnostics diagnostics) {
        this.uses = uses;
        this.values = values;
        this.labels = labels;
        this.diagnostics = diagnostics;
    }

    /** The selector of an environment; no cluster may have its labels yet. */
    Optional<Selector> ofEnvironment(String name, Node node) {
        return selector(name, node, true);
    }

    /** The selector of a group of clusters. */
    Optional<Selector> ofGroup(String name, Node node) {
        return selector(name, node, false);
    }

    private Optional<Selector> selector(String name, Node node, boolean mayBeEmpty) {
        Optional<Selector> read = node instanceof Node.Mapping ? mapping(name, node) : text(name, node);
        read.ifPresent(selector -> uses.selector(selector, node.place(), mayBeEmpty));
        return read;
    }

    private Optional<Selector> mapping(String name, Node node) {
        return Fields.of(node, name, diagnostics).flatMap(fields -> {
            List<Requirement> requirements = new ArrayList<>(fields.someEntries(
                    "matchLabels",
                    (key, value) -> labels.key("label", key)
                            .flatMap(label -> labels.value(label, value).map(text -> in(label, List.of(text))))));
            if (fields.has("matchExpressions")) {
                requirements.addAll(fields.requiredList("matchExpressions", 1, (key, item) -> expression(item)));
            }
            fields.has("matchExpressions");
            fields.done();
            if (node instanceof Node.Mapping mapping && mapping.entries().isEmpty()) {
                diagnostics.error(
                        node.place(),
                        name + " without matchLabels",
                        "",
                        "write such as {matchLabels: {env: prod}}, or the text \"env=prod\"");
            }
            return selector(requirements);
        });
    }

    private static Optional<Selector> selector(List<Requirement> requirements) {
        return requirements.isEmpty() ? Optional.empty() : Optional.of(new Selector(requirements));
    }

    private Optional<Requirement> expression(Node node) {
        return Fields.of(node, "expression", diagnostics).flatMap(fields -> {
            Optional<String> key = fields.required("key", labels::key);
            Optional<Operator> operator = fields.required(
                    "operator",
                    (name, word) -> values.oneOf(name, word, Values.words(Operator.values(), Operator::word)));
            boolean given = fields.has("values");
            List<String> found = given
                    ? fields.requiredList("values", 1, (name, value) -> labels.value(key.orElse(""), value))
                    : List.of();
            fields.done();
            if (operator.filter(known -> known.takesValues() != given).isPresent()) {
                diagnostics.error(
                        fields.placeOf("operator"),
                        "operator %s %s values".formatted(operator.get().word(), given ? "takes no" : "without"),
                        "",
                        given ? "leave values out" : "add values: [...]");
                return Optional.empty();
            }
            if (key.isEmpty() || operator.isEmpty() || (given && found.isEmpty())) {
                return Optional.empty();
            }
            return Optional.of(new Requirement(key.get(), operator.get(), new TreeSet<>(found)));
        });
    }

    private Optional<Selector> text(String name, Node node) {
        return values.text(name, node).flatMap(text -> {
            List<Requirement> requirements = new ArrayList<>();
            for (String part : COMMA.split(text, -1)) {
                Optional<Requirement> requirement = requirement(part.strip());
                if (requirement.isEmpty()) {
                    diagnostics.error(
                            node.place(),
                            name + " is not one of labels",
                            "found \"%s\" in %s, expected such as \"env=prod,region in (eu,us)\""
                                    .formatted(part.strip(), node.describe()),
                            "");
                    return Optional.empty();
                }
                requirements.add(requirement.get());
            }
            return selector(requirements);
        });
    }

    private static Optional<Requirement> requirement(String part) {
        Matcher equality = EQUALITY.matcher(part);
        if (equality.matches()) {
            List<String> value = List.of(equality.group(3));
            return checked(
                    equality.group(2).equals("!=") ? notIn(equality.group(1), value) : in(equality.group(1), value));
        }
        Matcher set = SET.matcher(part);
        if (set.matches()) {
            List<String> among = Pattern.compile(",")
                    .splitAsStream(set.group(3))
                    .map(String::strip)
                    .toList();
            return checked(set.group(2).equals("in") ? in(set.group(1), among) : notIn(set.group(1), among));
        }
        Matcher existence = EXISTENCE.matcher(part);
        if (existence.matches()) {
            Operator operator = existence.group(1).isEmpty() ? Operator.EXISTS : Operator.DOES_NOT_EXIST;
            return checked(new Requirement(existence.group(2), operator, new TreeSet<>()));
        }
        return Optional.empty();
    }

    private static Optional<Requirement> checked(Requirement requirement) {
        return Optional.of(requirement)
                .filter(known -> LabelReader.isKey(known.label())
                        && known.values().stream().allMatch(LabelReader::isValue));
    }

    private static Requirement in(String label, List<String> among) {
        return new Requirement(label, Operator.IN, new TreeSet<>(among));
    }

    private static Requirement notIn(String label, List<String> among) {
        return new Requirement(label, Operator.NOT_IN, new TreeSet<>(among));
    }
}
