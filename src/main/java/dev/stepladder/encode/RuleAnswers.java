package dev.stepladder.encode;

import dev.stepladder.matrix.Component;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one rule book says, each question asked once.
 *
 * <p>Simplest case: one cluster with ten node groups. The rules speak of components and releases, not of units, so the node groups
 * share every answer. A fleet: clusters with equal attributes have one rule book, so thousands of states share them as
 * well. A new state then costs lookups only. Memory grows with the releases that are asked about, not with the states.
 *
 * <p>The answers depend on the question alone, so sharing changes no result; except {@link #acceptable}, which lists what has
 * been asked so far. An explanation therefore begins with answers of its own. Not thread-safe.
 */
public final class RuleAnswers {
    private final RuleBook rules;
    private final Map<ComponentName, ComponentAnswers> components = new HashMap<>();
    private final Map<ComponentName, Map<ComponentName, PairAnswers>> pairs = new HashMap<>();

    /** Answers of a rule book; nothing is asked yet. */
    public RuleAnswers(RuleBook rules) {
        this.rules = rules;
    }

    /** The rule book. */
    public RuleBook rules() {
        return rules;
    }

    ComponentAnswers of(Component component) {
        return components.computeIfAbsent(component.name(), name -> new ComponentAnswers(rules, component));
    }

    PairAnswers of(Component one, Component other) {
        return pairs.computeIfAbsent(one.name(), name -> new HashMap<>())
                .computeIfAbsent(other.name(), name -> new PairAnswers(rules, one, other));
    }

    /** The objections so far that can be accepted by name. */
    List<Objection> acceptable() {
        Stream<Objection> alone = components.values().stream().flatMap(ComponentAnswers::all);
        Stream<Objection> together = pairs.values().stream()
                .flatMap(others -> others.values().stream())
                .flatMap(PairAnswers::all);
        return Stream.concat(alone, together)
                .filter(objection -> objection.acceptAs().isPresent())
                .distinct()
                .sorted(Comparator.comparing(
                                (Objection objection) -> objection.acceptAs().orElse(""))
                        .thenComparing(Objection::says))
                .toList();
    }
}
