package dev.stepladder.encode;

import dev.stepladder.matrix.Carry;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Problem;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which units may be the first in a hop with what a unit does: partners of a lockstep rule, in whatever hop they enter its range; what carries and what is carried. */
public final class LeadUnits {
    private static final BitSet NOBODY = new BitSet();

    private final RuleBook rules;
    private final UnitIndex roster;
    private final Map<Problem.Part, BitSet> known = new HashMap<>();

    public LeadUnits(RuleBook rules, UnitIndex roster) {
        this.rules = rules;
        this.roster = roster;
    }

    /** The units before one that may move in the same hop. */
    public BitSet of(Problem.Part part) {
        return rules.locksteps().all().isEmpty() && rules.carries().all().isEmpty()
                ? NOBODY : known.computeIfAbsent(part, this::ask);
    }

    private BitSet ask(Problem.Part part) {
        UnitMove move = roster.moves(new Hop(List.of(part), Cost.ZERO)).get(0);
        Set<String> components = new HashSet<>();
        rules.locksteps().tying(List.of(move)).forEach(rule -> components.addAll(rule.about()));
        if (!rules.carries().all().isEmpty()) {
            components.add(move.component());
            addCarried(components);
        }
        BitSet payers = new BitSet();
        IntStream.range(0, part.unit())
                .filter(u -> components.contains(roster.component(u)))
                .forEach(payers::set);
        return payers;
    }

    /** Adds what carries these and what is carried with them, and what may be in lockstep with that. */
    private void addCarried(Set<String> components) {
        for (int before = 0; before < components.size(); ) {
            before = components.size();
            Set<String> more = new HashSet<>();
            for (Carry carry : rules.carries().all()) {
                if (components.contains(carry.by()) || components.contains(carry.component())) {
                    more.addAll(List.of(carry.by(), carry.component()));
                    rules.locksteps().all().stream()
                            .filter(rule -> rule.about().contains(carry.by()))
                            .forEach(rule -> more.addAll(rule.about()));
                }
            }
            components.addAll(more);
        }
    }
}
