package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Rule;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * The hops that must not share one change: a team's {@code separate} rules.
 *
 * <p>These rules do not depend on the states. A hop in lockstep is a change too, so it never moves components that a rule
 * keeps apart.
 */
public final class ChangeRules {
    private final List<Rule.Separate> rules;

    /** The rules that hold for a cluster; parameters as for {@link StateRules}. */
    public ChangeRules(Matrices matrices, SortedMap<String, String> attributes, Set<String> accepted) {
        this.rules = new EnforcedRules(matrices, attributes, accepted).separations();
    }

    /** All separate rules. */
    public List<Rule.Separate> separations() {
        return rules;
    }

    /** The rules that keep hops of a component apart from hops of other components in this state. */
    public List<Rule.Separate> separations(ComponentName component, List<Unit> state) {
        return rules.stream()
                .filter(rule -> rule.components().contains(component))
                .filter(rule -> state.stream()
                        .map(Unit::component)
                        .anyMatch(other ->
                                !other.equals(component) && rule.components().contains(other)))
                .toList();
    }

    /** Why these components must not move in one change; empty if they may. */
    public List<Objection> objections(Collection<ComponentName> components) {
        List<Objection> found = new ArrayList<>();
        for (Rule.Separate rule : rules) {
            List<ComponentName> apart = rule.components().stream()
                    .filter(components::contains)
                    .distinct()
                    .toList();
            if (apart.size() > 1) {
                String says = "%s must not share one change".formatted(Name.joined(" and ", apart));
                found.add(Objection.by(rule, says));
            }
        }
        return found;
    }

    /** The facts of all separate rules. */
    public List<Fact> facts() {
        return rules.stream().map(Rule.Separate::fact).toList();
    }
}
