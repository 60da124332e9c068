package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.matrix.UpgradePolicy;
import dev.stepladder.name.ComponentName;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads {@code policies}: by component one word, or a list of words, and the same from an option.
 *
 * <p>The result is by attribute, so that a cluster's policy takes the place of one about the same thing of the level above.
 */
public final class PoliciesReader {
    private final Values values;
    private final TermsReader.ComponentCheck components;
    private final Diagnostics diagnostics;

    PoliciesReader(Values values, TermsReader.ComponentCheck components, Diagnostics diagnostics) {
        this.values = values;
        this.components = components;
        this.diagnostics = diagnostics;
    }

    SortedMap<String, ChosenPolicy> read(Fields fields) {
        SortedMap<String, ChosenPolicy> chosen = new TreeMap<>();
        fields.entries("policies", (key, node) -> {
            values.component("component", key).ifPresent(component -> {
                components.check(key);
                words(node).stream()
                        .flatMap(word -> policy(component, word).stream())
                        .forEach(policy -> add(policy, chosen, diagnostics));
            });
            return Optional.of(key.text());
        });
        return chosen;
    }

    private List<Node> words(Node node) {
        if (node instanceof Node.Sequence list && list.items().isEmpty()) {
            diagnostics.error(node.place(), "policy is an empty list", "", "leave it out");
        }
        return node instanceof Node.Sequence list ? list.items() : List.of(node);
    }

    private Optional<ChosenPolicy> policy(ComponentName component, Node node) {
        return values.text("policy", node).flatMap(word -> of(component, word, node.place(), diagnostics));
    }

    /** The policy of a word; an unknown one is reported. */
    public static Optional<ChosenPolicy> of(
            ComponentName component, String word, Place place, Diagnostics diagnostics) {
        Optional<UpgradePolicy> policy = UpgradePolicy.of(word);
        if (policy.isEmpty()) {
            List<String> known =
                    Stream.of(UpgradePolicy.values()).map(UpgradePolicy::word).toList();
            diagnostics.error(
                    place,
                    "unknown policy \"%s\"".formatted(word),
                    "known: " + String.join(", ", known),
                    Nearest.to(word, known).map(meant -> "write " + meant).orElse(""));
        }
        return policy.map(meant -> new ChosenPolicy(new ComponentPolicy(component, meant), place));
    }

    /** Adds a policy; a second one about the same thing is reported. */
    public static void add(ChosenPolicy policy, SortedMap<String, ChosenPolicy> to, Diagnostics diagnostics) {
        Optional.ofNullable(to.put(policy.chosen().attribute(), policy))
                .ifPresent(first -> diagnostics.error(
                        policy.place(),
                        "two policies of %s exclude each other".formatted(policy.chosen().component()),
                        "found %s and %s"
                                .formatted(
                                        first.chosen().policy().word(),
                                        policy.chosen().policy().word()),
                        "leave one of them out"));
    }
}
