package dev.stepladder.trajectory;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The facts that make states safe: without one of them, the plan is not known to be safe. */
final class FactDependencies {
    private final RuleBook rules;
    private final Set<Set<ComponentRelease>> asked = new HashSet<>();
    private final SortedSet<Fact> facts = new TreeSet<>();

    FactDependencies(RuleBook rules) {
        this.rules = rules;
    }

    /** The facts of every state of a trajectory. */
    static SortedSet<Fact> of(Trajectory trajectory, RuleBook rules) {
        FactDependencies reliance = new FactDependencies(rules);
        List<Unit> start = trajectory.states().get(0);
        start.forEach(unit -> reliance.addAll(unit, start));
        for (int i = 0; i < trajectory.hops().size(); i++) {
            List<Unit> state = trajectory.after(i);
            List<String> moved =
                    trajectory.hops().get(i).stream().map(UnitMove::unit).toList();
            state.stream().filter(unit -> moved.contains(unit.name())).forEach(unit -> reliance.addAll(unit, state));
        }
        return reliance.facts;
    }

    /** Adds the facts that allow a unit with all others of a state. */
    private void addAll(Unit unit, List<Unit> state) {
        state.stream()
                .filter(other -> !other.name().equals(unit.name()))
                .forEach(other -> unit.parts()
                        .forEach(one ->
                                other.parts().forEach(two -> add(ComponentRelease.of(one), ComponentRelease.of(two)))));
    }

    /** Adds the facts that allow two units together. */
    void add(ComponentRelease one, ComponentRelease other) {
        if (asked.add(one.equals(other) ? Set.of(one) : Set.of(one, other))) {
            facts.addAll(rules.states().allowing(one, other));
        }
    }

    SortedSet<Fact> facts() {
        return Collections.unmodifiableSortedSet(facts);
    }
}
