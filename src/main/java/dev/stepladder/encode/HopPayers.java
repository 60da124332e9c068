package dev.stepladder.encode;

import dev.stepladder.matrix.Component;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.problem.CostAttribution;
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

/**
 * At which units a hop of several counts, by the rules of a cluster.
 *
 * <p>A hop counts at one unit, the payer: the first that may lead it. That is a unit that moves of its own in it, or one that a
 * lockstep rule may tie to such a unit. What is carried pays nothing.
 */
public final class HopPayers implements CostAttribution {
    private static final BitSet NONE = new BitSet();

    private final RuleBook rules;
    private final UnitIndex unitIndex;
    private final Map<Problem.Part, BitSet> known = new HashMap<>();

    public HopPayers(RuleBook rules, UnitIndex unitIndex) {
        this.rules = rules;
        this.unitIndex = unitIndex;
    }

    /** The units before one that may move in the same hop. */
    @Override
    public BitSet payers(Problem.Part part) {
        return rules.locksteps().all().isEmpty() ? NONE : known.computeIfAbsent(part, this::ask);
    }

    /**
     * What a hop costs at least as far as only some of its units are seen: what others add to it may not be asked of these.
     *
     * @param seen the units that are
     */
    @Override
    public Cost seen(Problem.JointMove hop, IntPredicate seen) {
        if (rules.carries().all().isEmpty()
                || hop.parts().stream().mapToInt(Problem.Part::unit).allMatch(seen)) {
            return hop.cost();
        }
        List<UnitMove> moves = unitIndex.moves(new Hop(hop.parts(), hop.cost()));
        List<UnitMove> own = rules.carries().own(moves);
        Set<String> risks = new HashSet<>();
        List<UnitMove> here = new ArrayList<>();
        boolean disruptive = false;
        int rolled = 0;
        for (int i = 0; i < moves.size(); i++) {
            if (seen.test(hop.parts().get(i).unit())) {
                UnitMove move = moves.get(i);
                Component component =
                        unitIndex.components().get(hop.parts().get(i).unit());
                here.add(move);
                rules.hops().risks(component, move.from(), move.to()).forEach(risk -> risks.add(risk.acceptedAs()));
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
        UnitMove move = unitIndex.moves(new Hop(List.of(part), Cost.ZERO)).get(0);
        BitSet payers = new BitSet();
        rules.locksteps().tying(List.of(move)).stream()
                .flatMap(rule -> rule.enter().stream())
                .forEach(term -> IntStream.range(0, part.unit())
                        .filter(u -> unitIndex.component(u).equals(term.component()))
                        .forEach(payers::set));
        return payers;
    }

    @Override
    public boolean isSoundFor(BitSet units) {
        return rules.carries().all().stream()
                .filter(carry ->
                        units.stream().anyMatch(u -> unitIndex.component(u).equals(carry.component())))
                .allMatch(carry -> IntStream.range(0, unitIndex.size())
                        .filter(u -> unitIndex.component(u).equals(carry.by()))
                        .allMatch(units::get));
    }

    @Override
    public List<Problem.Part> own(Problem.JointMove hop) {
        if (rules.carries().all().isEmpty()) {
            return hop.parts();
        }
        List<UnitMove> moves = unitIndex.moves(new Hop(hop.parts(), hop.cost()));
        List<UnitMove> own = rules.carries().own(moves);
        return own.size() == moves.size()
                ? hop.parts()
                : IntStream.range(0, moves.size())
                        .filter(i -> own.contains(moves.get(i)))
                        .mapToObj(hop.parts()::get)
                        .toList();
    }
}
