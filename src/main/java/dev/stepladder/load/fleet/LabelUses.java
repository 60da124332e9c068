package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Selector;
import dev.stepladder.fleet.Selector.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The labels that selectors and orders of a fleet file ask for. One that no cluster has is most likely a typing error.
 *
 * <p>To ask for labels that are not there is no mistake of {@code NotIn} and {@code DoesNotExist}.
 */
final class LabelUses {
    /**
     * One label that is asked for.
     *
     * @param values of which one is asked for; none if any will do
     * @param mayBeEmpty whether it is right that no cluster is meant, unless a like word is known
     * @param words what may be meant instead of a label
     */
    private record Use(
            String label, NavigableSet<String> values, Place place, boolean mayBeEmpty, List<String> words) {}

    /** The orders that are no labels. */
    private static final List<String> ORDERS = List.of(Environment.UNFINISHED_FIRST, Environment.OLDEST_FIRST);

    /** A shorter word has too many that are near to it. */
    private static final int SHORTEST = 3;

    private final List<Use> uses = new ArrayList<>();
    private final SortedMap<String, NavigableSet<String>> known = new TreeMap<>();

    /** Notes an order by a label. */
    void order(String label, Place place) {
        if (!ORDERS.contains(label)) {
            uses.add(new Use(label, new TreeSet<>(), place, false, ORDERS));
        }
    }

    /** Notes what the selector of an environment asks for, which may be empty, or that of a group. */
    void selector(Selector selector, Place place, boolean mayBeEmpty) {
        selector.requirements().stream()
                .filter(asked -> asked.operator() == Operator.IN || asked.operator() == Operator.EXISTS)
                .forEach(asked -> uses.add(new Use(asked.label(), asked.values(), place, mayBeEmpty, List.of())));
    }

    /** Notes the labels of a cluster. */
    void cluster(SortedMap<String, String> labels) {
        labels.forEach((label, value) ->
                known.computeIfAbsent(label, key -> new TreeSet<>()).add(value));
    }

    /** Warns of labels, and values of labels, that no cluster has. */
    void warn(Diagnostics diagnostics) {
        for (Use use : uses) {
            Optional<NavigableSet<String>> values = Optional.ofNullable(known.get(use.label()));
            if (values.isEmpty()) {
                List<String> words = new ArrayList<>(known.keySet());
                words.addAll(use.words());
                warn(
                        use,
                        use.label(),
                        known.isEmpty()
                                ? "the clusters have no labels"
                                : "their labels are " + String.join(", ", known.keySet()),
                        near(use.label(), words),
                        diagnostics);
                continue;
            }
            for (String value : use.values()) {
                if (!values.get().contains(value)) {
                    warn(
                            use,
                            "%s=%s".formatted(use.label(), value),
                            "values of %s are %s".formatted(use.label(), String.join(", ", values.get())),
                            near(value, values.get()),
                            diagnostics);
                }
            }
        }
    }

    private static Optional<String> near(String word, Collection<String> known) {
        return word.length() < SHORTEST ? Optional.empty() : Nearest.to(word, known);
    }

    private static void warn(Use use, String label, String found, Optional<String> meant, Diagnostics diagnostics) {
        if (use.mayBeEmpty() && meant.isEmpty()) {
            return;
        }
        diagnostics.add(new Diagnostic(
                Diagnostic.Severity.WARNING,
                use.place(),
                "no cluster has the label " + label,
                found,
                meant.map(word -> "write " + word).orElse("")));
    }
}
