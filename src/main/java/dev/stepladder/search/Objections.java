package dev.stepladder.search;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.Standing;
import dev.stepladder.version.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rules' answers for one cluster, each asked for once: a search that explains asks the same question many times over.
 *
 * <p>Not for use by several threads.
 */
final class Objections {
    private final RuleBook rules;
    private final Map<List<Standing>, List<Objection>> standing = new HashMap<>();
    private final Map<List<Object>, List<Objection>> hops = new HashMap<>();

    Objections(RuleBook rules) {
        this.rules = rules;
    }

    RuleBook rules() {
        return rules;
    }

    List<Objection> to(Standing one) {
        return standing.computeIfAbsent(List.of(one), key -> rules.states().objections(one));
    }

    List<Objection> to(Standing one, Standing other) {
        return standing.computeIfAbsent(
                List.of(one, other), key -> rules.states().objections(one, other));
    }

    List<Objection> toHop(Component component, Version from, Version to) {
        return hops.computeIfAbsent(
                List.of(component.name(), from, to), key -> rules.hops().objections(component, from, to));
    }

    List<Objection> toHop(Standing from, Version to, Standing other) {
        return hops.computeIfAbsent(
                List.of(from, to, other), key -> rules.hops().objections(from, to, other));
    }

    /** Whether every one of these falls once some facts are supposed away; so do no objections at all. */
    boolean fall(List<Objection> standing, Set<String> away) {
        return standing.stream()
                .allMatch(objection -> objection.facts().stream().anyMatch(fact -> away.contains(fact.id())));
    }

    /** The facts of all objections that were made so far, by id. */
    SortedSet<Fact> facts() {
        SortedSet<Fact> facts = new TreeSet<>();
        standing.values().forEach(found -> found.forEach(objection -> facts.addAll(objection.facts())));
        hops.values().forEach(found -> found.forEach(objection -> facts.addAll(objection.facts())));
        return facts;
    }
}
