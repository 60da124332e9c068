package dev.stepladder.load.entry;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Term;
import dev.stepladder.matrix.When;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matrix file that is being read, and readers of values that all its parts share: components, ranges, conditions, facts. */
public record MatrixFile(Values values, Sources sources, Mentions mentions, Diagnostics diagnostics) {
    /** The dates that a release may have. */
    static final Map<String, String> DATES = Stream.of(
                    "released",
                    "eoas",
                    "eol",
                    "standard-end",
                    "extended-end",
                    "deprecated",
                    "create-blocked",
                    "update-blocked")
            .collect(Collectors.toMap(Function.identity(), Function.identity(), (a, b) -> a, TreeMap::new));

    /** The fields of a node, reported as a {@code what} if it has none. */
    Optional<Fields> fields(String what, Node node) {
        return Fields.of(node, what, diagnostics);
    }

    /** The fact that a mapping states. */
    Fact fact(Fields fields, String id, String says) {
        return sources.fact(fields, id, says);
    }

    /** The name of a component that some file must describe. */
    Optional<ComponentName> component(String key, Node node) {
        Optional<ComponentName> name = values.component(key, node);
        name.ifPresent(component -> mentions.component(component, node.place()));
        return name;
    }

    /** A range of some component's releases; only its form is checked if the component is unknown too. */
    Fields.Reader<VersionRange> rangeOf(Optional<ComponentName> component) {
        return (key, node) -> {
            Optional<VersionRange> range = values.range(key, node);
            range.ifPresent(versions -> component.ifPresent(name -> mentions.range(name, versions, node.place())));
            return range;
        };
    }

    /** A range of some component's releases under an optional key; all releases without it. */
    VersionRange rangeOf(Optional<ComponentName> component, Fields fields, String key) {
        return fields.optional(key, rangeOf(component)).orElse(VersionRange.ANY);
    }

    /** {@code component: range}. */
    Optional<Term> term(Node.Scalar key, Node value) {
        Optional<ComponentName> component = component("component", key);
        Optional<VersionRange> range = rangeOf(component).read(key.text(), value);
        return component.flatMap(name -> range.map(versions -> new Term(name, versions)));
    }

    /** Attributes and ranges of their values; every cluster without the key. */
    When when(Fields fields, String key) {
        record Condition(String attribute, VersionRange range) {}
        List<Condition> conditions = fields.entries(key, (attribute, value) -> {
            Optional<String> name = values.name("attribute", attribute);
            Optional<VersionRange> range = values.range(attribute.text(), value);
            return name.flatMap(word -> range.map(versions -> new Condition(word, versions)));
        });
        TreeMap<String, VersionRange> attributes = new TreeMap<>();
        conditions.forEach(condition -> attributes.put(condition.attribute(), condition.range()));
        return new When(attributes);
    }

    /** {@code kind: date} of a release. */
    Optional<Milestone> milestone(Node.Scalar key, Node value) {
        return milestone(DATES, key, value);
    }

    /** {@code kind: date} with one of these kinds. */
    Optional<Milestone> milestone(Map<String, String> kinds, Node.Scalar key, Node value) {
        Optional<String> kind = values.oneOf("kind of date", key, kinds);
        return values.date(key.text(), value).flatMap(date -> kind.map(word -> new Milestone(word, date)));
    }
}
