package dev.stepladder.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** The hops that may be next in one state, in the order in which they are asked for: a unit's next hop, or else what that needs. */
final class Ranking {
    private final Model model;
    private final int[] state;
    private final Set<Op> ranked = new LinkedHashSet<>();
    private final boolean[] demanded;

    Ranking(Model model, int[] state) {
        this.model = model;
        this.state = state;
        this.demanded = new boolean[state.length];
    }

    Deque<Op> ranked() {
        return new ArrayDeque<>(ranked);
    }

    /** Asks for the unit's next hop, or all that it needs first; for nothing if a unit is among that which must not move. */
    void follow(int unit, IntPredicate forbidden) {
        List<Op> needed = new ArrayList<>();
        if (serve(unit, forbidden, new boolean[state.length], needed)) {
            ranked.addAll(needed);
        }
    }

    private boolean serve(int unit, IntPredicate forbidden, boolean[] asked, List<Op> needed) {
        if (forbidden.test(unit)) {
            return false;
        }
        if (asked[unit]) {
            return true;
        }
        asked[unit] = true;
        for (Op op : model.opsAt[unit][state[unit]]) {
            Set<Integer> inTheWay = inTheWay(op);
            if (inTheWay.isEmpty()) {
                needed.add(op);
                return true;
            }
            List<Op> deeper = new ArrayList<>();
            boolean[] branch = asked.clone();
            if (inTheWay.stream().allMatch(other -> serve(other, forbidden, branch, deeper)) && !deeper.isEmpty()) {
                needed.addAll(deeper);
                return true;
            }
        }
        return false;
    }

    /** Asks for the unit's next hop, or else for the next hops of the units in its way. */
    void demand(int unit) {
        if (demanded[unit]) {
            return;
        }
        demanded[unit] = true;
        for (Op op : model.opsAt[unit][state[unit]]) {
            Set<Integer> inTheWay = inTheWay(op);
            if (inTheWay.isEmpty()) {
                ranked.add(op);
            } else {
                inTheWay.forEach(this::demand);
            }
        }
    }

    /** The units, in order, that keep a hop from being taken now; none if it may be. */
    private Set<Integer> inTheWay(Op op) {
        Set<Integer> units = new TreeSet<>();
        for (int part = 0; part < op.unit.length; part++) {
            int unit = op.unit[part];
            if (state[unit] != op.from[part]) {
                units.add(unit);
            }
            for (Link link : model.linksOf[unit]) {
                int other = link.other(unit);
                int partner = op.partOf(other);
                if (!Bits.test(link.beside(unit, op.to[part]), partner < 0 ? state[other] : op.to[partner])) {
                    units.add(partner < 0 ? other : unit);
                }
            }
        }
        for (Op.Condition guard : op.guards) {
            if (!guard.holds(state)) {
                units.add(guard.unit());
            }
        }
        if (!model.nogoods.isEmpty()) {
            int[] after = state.clone();
            op.apply(after);
            for (List<Op.Condition> nogood : model.nogoods) {
                if (Model.allHold(nogood, after)) {
                    nogood.forEach(term -> units.add(term.unit()));
                }
            }
        }
        return units;
    }
}
