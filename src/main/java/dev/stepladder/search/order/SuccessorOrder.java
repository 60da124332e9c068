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
 * The candidates for the next hop in one state, ranked: the next hop of a unit, or else its prerequisites.
 *
 * <p>Mostly only the first candidate is used, so the ranking is lazy. Units are asked in four rounds: those that
 * follow, those that lead, all, and at last each unit for every hop, needed or not. O(units · interactions) for each
 * round.
 */
final class SuccessorOrder {
    private final Problem problem;
    private final Model model;
    private final int[] state;
    private final Deque<Operator> ready = new ArrayDeque<>();
    private final Set<Operator> ranked = new HashSet<>();
    private final boolean[] demanded;

    /** The units asked so far, over all rounds. */
    private int asked;

    SuccessorOrder(Problem problem, Model model, int[] state) {
        this.problem = problem;
        this.model = model;
        this.state = state;
        this.demanded = new boolean[state.length];
    }

    /** The next candidate; empty after the last. */
    Optional<Operator> next() {
        while (ready.isEmpty() && asked < 4 * state.length) {
            int unit = asked % state.length;
            Problem.UnitTask task = problem.units().get(unit);
            if (asked >= 3 * state.length) {
                rank(List.of(model.units[unit].from[state[unit]]));
            } else if (asked >= 2 * state.length || (asked >= state.length && task.leads())) {
                demand(unit);
            } else if (asked < state.length && task.follows()) {
                follow(unit);
            }
            asked++;
        }
        return Optional.ofNullable(ready.poll());
    }

    private void rank(Collection<Operator> operators) {
        for (Operator op : operators) {
            if (ranked.add(op)) {
                ready.add(op);
            }
        }
    }

    /** Ranks the next hop of a unit, or all its prerequisites; nothing if a leading unit is among them. */
    private void follow(int unit) {
        List<Operator> needed = new ArrayList<>();
        if (collectNeeds(unit, new boolean[state.length], needed)) {
            rank(needed);
        }
    }

    private boolean collectNeeds(int unit, boolean[] visited, List<Operator> needed) {
        if (problem.units().get(unit).leads()) {
            return false;
        }
        if (visited[unit]) {
            return true;
        }
        visited[unit] = true;
        for (Operator op : model.units[unit].at[state[unit]]) {
            BitSet blockers = blockers(op);
            if (blockers.isEmpty()) {
                needed.add(op);
                return true;
            }
            List<Operator> deeper = new ArrayList<>();
            boolean[] branch = visited.clone();
            if (blockers.stream().allMatch(other -> collectNeeds(other, branch, deeper)) && !deeper.isEmpty()) {
                needed.addAll(deeper);
                return true;
            }
        }
        return false;
    }

    /** Ranks the next hop of a unit, or else the next hops of the units that block it. */
    private void demand(int unit) {
        if (demanded[unit]) {
            return;
        }
        demanded[unit] = true;
        for (Operator op : model.units[unit].at[state[unit]]) {
            BitSet blockers = blockers(op);
            if (blockers.isEmpty()) {
                rank(List.of(op));
            } else {
                blockers.stream().forEach(this::demand);
            }
        }
    }

    /** The units, in order, that block an operator now; empty if it is applicable. */
    private BitSet blockers(Operator op) {
        BitSet units = new BitSet();
        for (int part = 0; part < op.unit.length; part++) {
            int unit = op.unit[part];
            if (state[unit] != op.from[part]) {
                units.set(unit);
            }
            for (Interaction interaction : model.interactionsOf[unit]) {
                int other = interaction.other(unit);
                int partner = op.partOf(other);
                if (!Bits.test(
                        interaction.compatible(unit, op.to[part]), partner < 0 ? state[other] : op.to[partner])) {
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
