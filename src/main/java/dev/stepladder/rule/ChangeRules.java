package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Which hops never share one change, whatever states they pass: a team's {@code separate} rules.
 *
 * <p>A hop in lockstep is a change too. So it never moves components that a rule keeps apart.
 */
public final class ChangeRules {
    private final List<Rule.Separate> rules;

    /** The rules that hold for a cluster; parameters as for {@link StateRules}. */
    public ChangeRules(Matrices matrices, SortedMap<String, String> attributes, Set<String> accepted) {
        this.rules = new EnforcedRules(matrices, attributes, accepted).separations();
    }

    /** All of them. */
    public List<Rule.Separate> separations() {
        return rules;
    }

    /** Those that keep a component's hops apart from hops of others that run here. */
    public List<Rule.Separate> separations(String component, List<Unit> state) {
        return rules.stream()
                .filter(rule -> rule.components().contains(component))
                .filter(rule -> state.stream()
                        .map(Unit::component)
                        .anyMatch(other ->
                                !other.equals(component) && rule.components().contains(other)))
                .toList();
    }

    /** Why these components must not move in one change; empty if they may. */
    public List<Objection> objections(Collection<String> components) {
        List<Objection> found = new ArrayList<>();
        for (Rule.Separate rule : rules) {
            List<String> apart = rule.components().stream()
                    .filter(components::contains)
                    .distinct()
                    .toList();
            if (apart.size() > 1) {
                String says = "%s are never in one change".formatted(String.join(" and ", apart));
                found.add(Objection.by(rule, says));
            }
        }
        return found;
    }

    /** Their facts. */
    public List<Fact> facts() {
        return rules.stream().map(Rule.Separate::fact).toList();
    }
}
