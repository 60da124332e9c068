package dev.stepladder.search.order;

import dev.stepladder.search.model.Bits;
import dev.stepladder.search.model.Interaction;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.Operator;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The hops that may be next in one state, in the order in which they are asked for: a unit's next hop, or else what that needs.
 *
 * <p>Mostly only the first is wanted, so units are asked one after another as the hops run out: those that follow, those that lead, then all;
 * and at last each for what it may do at all, needed or not.
 */
final class SuccessorOrder {
    private final Problem problem;
    private final Model model;
    private final int[] state;
    private final Deque<Operator> ready = new ArrayDeque<>();
    private final Set<Operator> ranked = new HashSet<>();
    private final boolean[] demanded;

    /** How many units have been asked, in all rounds. */
    private int asked;

    SuccessorOrder(Problem problem, Model model, int[] state) {
        this.problem = problem;
        this.model = model;
        this.state = state;
        this.demanded = new boolean[state.length];
    }

    /** The next in the ranking; none when all have been told. */
    Optional<Operator> next() {
        while (ready.isEmpty() && asked < 4 * state.length) {
            int unit = asked % state.length;
            Problem.Chain chain = problem.units().get(unit);
            if (asked >= 3 * state.length) {
                rank(List.of(model.movers[unit].from[state[unit]]));
            } else if (asked >= 2 * state.length || (asked >= state.length && chain.leads())) {
                demand(unit);
            } else if (asked < state.length && chain.follows()) {
                follow(unit);
            }
            asked++;
        }
        return Optional.ofNullable(ready.poll());
    }

    private void rank(Collection<Operator> ops) {
        for (Operator op : ops) {
            if (ranked.add(op)) {
                ready.add(op);
            }
        }
    }

    /** Asks for the unit's next hop, or all that it needs first; for nothing if a leading unit is among that. */
    private void follow(int unit) {
        List<Operator> needed = new ArrayList<>();
        if (serve(unit, new boolean[state.length], needed)) {
            rank(needed);
        }
    }

    private boolean serve(int unit, boolean[] served, List<Operator> needed) {
        if (problem.units().get(unit).leads()) {
            return false;
        }
        if (served[unit]) {
            return true;
        }
        served[unit] = true;
        for (Operator op : model.movers[unit].at[state[unit]]) {
            BitSet inTheWay = inTheWay(op);
            if (inTheWay.isEmpty()) {
                needed.add(op);
                return true;
            }
            List<Operator> deeper = new ArrayList<>();
            boolean[] branch = served.clone();
            if (inTheWay.stream().allMatch(other -> serve(other, branch, deeper)) && !deeper.isEmpty()) {
                needed.addAll(deeper);
                return true;
            }
        }
        return false;
    }

    /** Asks for the unit's next hop, or else for the next hops of the units in its way. */
    private void demand(int unit) {
        if (demanded[unit]) {
            return;
        }
        demanded[unit] = true;
        for (Operator op : model.movers[unit].at[state[unit]]) {
            BitSet inTheWay = inTheWay(op);
            if (inTheWay.isEmpty()) {
                rank(List.of(op));
            } else {
                inTheWay.stream().forEach(this::demand);
            }
        }
    }

    /** The units, in order, that keep a hop from being taken now; none if it may be. */
    private BitSet inTheWay(Operator op) {
        BitSet units = new BitSet();
        for (int part = 0; part < op.unit.length; part++) {
            int unit = op.unit[part];
            if (state[unit] != op.from[part]) {
                units.set(unit);
            }
            for (Interaction link : model.linksOf[unit]) {
                int other = link.other(unit);
                int partner = op.partOf(other);
                if (!Bits.test(link.beside(unit, op.to[part]), partner < 0 ? state[other] : op.to[partner])) {
                    units.set(partner < 0 ? other : unit);
                }
            }
        }
        for (Operator.Condition guard : op.guards) {
            if (!guard.holds(state)) {
                units.set(guard.unit());
            }
        }
        if (!model.nogoods.isEmpty()) {
            int[] after = state.clone();
            op.apply(after);
            for (List<Operator.Condition> nogood : model.nogoods) {
                if (Model.allHold(nogood, after)) {
                    nogood.forEach(term -> units.set(term.unit()));
                }
            }
        }
        return units;
    }
}
