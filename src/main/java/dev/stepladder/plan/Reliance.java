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
import java.util.function.Consumer;

/** The facts by which states are safe: what a plan stands or falls with. */
final class Reliance {
    private final RuleBook rules;
    private final Set<Set<Standing>> asked = new HashSet<>();
    private final SortedSet<Fact> facts = new TreeSet<>();

    private Reliance(RuleBook rules) {
        this.rules = rules;
    }

    /** Those of every state of a walk. */
    static SortedSet<Fact> of(Walk walk, RuleBook rules) {
        Reliance reliance = new Reliance(rules);
        for (List<Unit> state : walk.states()) {
            for (int u = 0; u < state.size(); u++) {
                state.subList(u + 1, state.size()).forEach(reliance.beside(state.get(u)));
            }
        }
        return reliance.facts;
    }

    /** Those by which some units of a state, given by name, stand beside all others. */
    static SortedSet<Fact> of(List<Unit> state, List<String> units, RuleBook rules) {
        Reliance reliance = new Reliance(rules);
        for (Unit unit : state) {
            if (units.contains(unit.name())) {
                state.stream().filter(other -> !other.equals(unit)).forEach(reliance.beside(unit));
            }
        }
        return reliance.facts;
    }

    private Consumer<Unit> beside(Unit unit) {
        Standing one = new Standing(unit.component(), unit.version());
        return other -> {
            Standing another = new Standing(other.component(), other.version());
            if (asked.add(one.equals(another) ? Set.of(one) : Set.of(one, another))) {
                facts.addAll(rules.states().allowing(one, another));
            }
        };
    }
}
