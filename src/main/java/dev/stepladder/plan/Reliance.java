package dev.stepladder.plan;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The facts by which every state of a walk is safe: what a plan stands or falls with. */
final class Reliance {
    private Reliance() {}

    static SortedSet<Fact> of(Walk walk, RuleBook rules) {
        SortedSet<Fact> facts = new TreeSet<>();
        Set<Set<Standing>> asked = new HashSet<>();
        for (List<Unit> state : walk.states()) {
            for (int u = 0; u < state.size(); u++) {
                for (int w = u + 1; w < state.size(); w++) {
                    Standing one =
                            new Standing(state.get(u).component(), state.get(u).version());
                    Standing other =
                            new Standing(state.get(w).component(), state.get(w).version());
                    if (asked.add(one.equals(other) ? Set.of(one) : Set.of(one, other))) {
                        facts.addAll(rules.states().allowing(one, other));
                    }
                }
            }
        }
        return facts;
    }
}
