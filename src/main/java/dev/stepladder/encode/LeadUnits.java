package dev.stepladder.encode;

import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Component;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.certificate.Attribution;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which units may be the first in a hop with what a unit does: partners of a lockstep rule, in whatever hop they enter its range; what carries and what is carried. */
public final class LeadUnits implements Attribution {
    private static final BitSet NOBODY = new BitSet();

    private final RuleBook rules;
    private final UnitIndex roster;
    private final Map<Problem.Part, BitSet> known = new HashMap<>();

    public LeadUnits(RuleBook rules, UnitIndex roster) {
        this.rules = rules;
        this.roster = roster;
    }

    /** The units before one that may move in the same hop. */
    @Override
    public BitSet payers(Problem.Part part) {
        return rules.locksteps().all().isEmpty() && rules.carries().all().isEmpty()
                ? NOBODY : known.computeIfAbsent(part, this::ask);
    }

    /**
     * What a hop costs at least as far as only some of its units are seen: what others add to it may not be asked of these.
     *
     * @param seen the units that are
     */
    @Override
    public Cost seen(Problem.Leap hop, IntPredicate seen) {
        List<UnitMove> moves = roster.moves(new Hop(hop.parts(), hop.cost()));
        if (rules.carries().all().isEmpty()
                || hop.parts().stream().mapToInt(Problem.Part::unit).allMatch(seen)) {
            return hop.cost();
        }
        List<UnitMove> own = rules.carries().own(moves);
        Set<String> risks = new HashSet<>();
        List<UnitMove> here = new ArrayList<>();
        boolean disruptive = false;
        int rolled = 0;
        for (int i = 0; i < moves.size(); i++) {
            if (seen.test(hop.parts().get(i).unit())) {
                UnitMove move = moves.get(i);
                Component component = roster.components().get(hop.parts().get(i).unit());
                here.add(move);
                rules.hops().risks(component, move.from(), move.to()).forEach(risk -> risks.add(risk.name()));
                disruptive |= own.contains(move)
                        && rules.hops()
                                .graph(component)
                                .edge(move.from(), move.to())
                                .filter(edge -> edge.family().disruptive())
                                .isPresent();
                rolled += component.rolls() ? 1 : 0;
            }
        }
        disruptive |= rules.locksteps().areTied(here);
        return new Cost(risks.size(), 1, disruptive ? 1 : 0, rolled);
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
