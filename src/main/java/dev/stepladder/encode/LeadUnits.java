package dev.stepladder.encode;

import dev.stepladder.rule.Cost;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Problem;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The units that may come first in a hop together with a unit: its partners in a lockstep rule. */
public final class LeadUnits {
    private static final BitSet NONE = new BitSet();

    private final RuleBook rules;
    private final UnitIndex roster;
    private final Map<Problem.Part, BitSet> known = new HashMap<>();

    public LeadUnits(RuleBook rules, UnitIndex roster) {
        this.rules = rules;
        this.roster = roster;
    }

    /** The earlier units that may move in the same hop as this one. */
    public BitSet of(Problem.Part part) {
        return rules.locksteps().all().isEmpty() ? NONE : known.computeIfAbsent(part, this::ask);
    }

    private BitSet ask(Problem.Part part) {
        UnitMove move = roster.moves(new Hop(List.of(part), Cost.ZERO)).get(0);
        BitSet payers = new BitSet();
        rules.locksteps().tying(List.of(move)).stream()
                .flatMap(rule -> rule.enter().stream())
                .forEach(term -> IntStream.range(0, part.unit())
                        .filter(u -> roster.component(u).equals(term.component()))
                        .forEach(payers::set));
        return payers;
    }
}
