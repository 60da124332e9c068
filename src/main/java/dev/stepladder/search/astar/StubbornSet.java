package dev.stepladder.search.astar;

import dev.stepladder.search.model.Bits;
import dev.stepladder.search.model.Interaction;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Partial-order reduction by strong stubborn sets: the units to which the expansion of a state can be confined.
 *
 * <p>Simplest case: two units without interaction. Their hops commute, so one order is enough. Generally, a set of
 * units is <em>stubborn</em> in a state if every path to a goal contains an operator of the set, and the first such
 * operator on each path can be moved to its front. Then the operators of other units can wait. The set starts with one
 * unit that is not at its goal, and grows until it is closed:
 * <ul>
 *   <li>for an applicable operator: each unit with which it interferes, that is, a unit that can still reach a position
 *       compatible with the state before the operator but not after it, or that has an operator with a guard that would
 *       break;
 *   <li>for an operator that is not applicable: one unit that must move first (a necessary enabling set); for a
 *       violated nogood all its units, as any of them may resolve it.
 * </ul>
 * Every unit that is not at its goal is tried as the start, and the set with the fewest applicable operators is used.
 * The reduction removes orders of a plan, never a plan: of each plan some order of the same hops remains. One closure
 * costs O(operators · interactions). (Strong stubborn sets: Valmari 1989; in optimal planning: Wehrle and Helmert,
 * ICAPS 2014.)
 */
final class StubbornSet {
    private static final int APPLICABLE = -1;
    private static final int NEVER = -2;

    private final Model model;

    /** By unit and position: the positions that the unit can still reach. */
    private final long[][][] reach;

    private final Dominance dominance;

    /**
     * By operator: the conditions that are compatible with the state before it but not after it. Computed on first use.
     */
    private final Operator.Condition[][][] interferences;

    private final boolean[] member;
    private final boolean[] best;
    private final int[] queue;
    private int queued;
    private int seed;

    StubbornSet(Model model, Dominance dominance) {
        this.model = model;
        this.reach = model.reach();
        this.dominance = dominance;
        this.interferences = new Operator.Condition[model.size][][];
        Arrays.setAll(interferences, u -> new Operator.Condition[model.units[u].operators.size()][]);
        this.member = new boolean[model.size];
        this.best = new boolean[model.size];
        this.queue = new int[model.size];
    }

    /**
     * By unit: whether it is in the stubborn set of the state that {@link Dominance} is in; valid until the next call.
     */
    boolean[] of(int[] state) {
        int fewest = Integer.MAX_VALUE;
        int begin = seed;
        for (int turn = 0; turn < state.length && fewest > 1; turn++) {
            int u = (begin + turn) % state.length;
            if (!model.graphs[u].goal.get(state[u])) {
                int applicable = close(u, state, fewest);
                if (applicable < fewest) {
                    fewest = applicable;
                    seed = u;
                    System.arraycopy(member, 0, best, 0, member.length);
                }
            }
        }
        return best;
    }

    /**
     * Closes the set that starts with one unit. Gives the number of applicable operators in it, or more than {@code
     * enough}.
     */
    private int close(int first, int[] state, int enough) {
        Arrays.fill(member, false);
        queued = 0;
        add(first);
        int applicable = 0;
        for (int done = 0; done < queued && applicable < enough; done++) {
            int u = queue[done];
            for (Operator op : dominance.undominated(u)) {
                if (blocked(op, state)) {
                    continue;
                }
                applicable++;
                for (int unit : op.unit) {
                    add(unit);
                }
                for (Operator.Condition interfering : interferences(op)) {
                    int unit = interfering.unit();
                    if (!member[unit] && Bits.meet(interfering.allowed().words, reach[unit][state[unit]])) {
                        add(unit);
                    }
                }
            }
        }
        return applicable;
    }

    private void add(int unit) {
        if (!member[unit]) {
            member[unit] = true;
            queue[queued] = unit;
            queued++;
        }
    }

    /**
     * Whether the operator is not applicable. If it can become so, a unit that must move first is in the set
     * afterwards.
     */
    private boolean blocked(Operator op, int[] state) {
        int blocker = APPLICABLE;
        for (int part = 0; part < op.unit.length; part++) {
            int u = op.unit[part];
            if (state[u] != op.from[part]) {
                blocker = choose(blocker, u, Bits.test(reach[u][state[u]], op.from[part]));
            }
            for (Interaction interaction : model.interactionsOf[u]) {
                int other = interaction.other(u);
                int partner = op.partOf(other);
                long[] compatible = interaction.compatible(u, op.to[part]);
                if (partner >= 0 && !Bits.test(compatible, op.to[partner])) {
                    return true; // never safe
                }
                if (partner < 0 && !Bits.test(compatible, state[other])) {
                    blocker = choose(blocker, other, Bits.meet(compatible, reach[other][state[other]]));
                }
            }
        }
        for (Operator.Condition guard : op.guards) {
            if (!guard.holds(state)) {
                int other = guard.unit();
                blocker = choose(blocker, other, Bits.meet(guard.allowed().words, reach[other][state[other]]));
            }
        }
        if (blocker >= 0) {
            add(blocker);
        }
        return blocker != APPLICABLE || blockedByNogood(op, state);
    }

    /**
     * Chooses between two units that must move first: one that is in the set already; none if one of them never can.
     */
    private int choose(int blocker, int other, boolean can) {
        if (!can || blocker == NEVER) {
            return NEVER;
        }
        return blocker != APPLICABLE && member[blocker] ? blocker : other;
    }

    /**
     * Whether the operator leads into a nogood. Each of its other units may resolve it, so all of them join the set.
     */
    private boolean blockedByNogood(Operator op, int[] state) {
        if (model.nogoods.isEmpty()) {
            return false;
        }
        int[] after = state.clone();
        op.apply(after);
        for (List<Operator.Condition> nogood : model.nogoods) {
            if (Model.allHold(nogood, after)) {
                for (Operator.Condition term : nogood) {
                    if (op.partOf(term.unit()) < 0) {
                        add(term.unit());
                    }
                }
                return true;
            }
        }
        return false;
    }

    private Operator.Condition[] interferences(Operator op) {
        Operator.Condition[] known = interferences[op.unit[0]][op.index];
        if (known == null) {
            known = computeInterferences(op).toArray(new Operator.Condition[0]);
            interferences[op.unit[0]][op.index] = known;
        }
        return known;
    }

    private List<Operator.Condition> computeInterferences(Operator op) {
        List<Operator.Condition> interfering = new ArrayList<>();
        for (int part = 0; part < op.unit.length; part++) {
            int u = op.unit[part];
            for (Interaction interaction : model.interactionsOf[u]) {
                if (op.partOf(interaction.other(u)) < 0) {
                    long[] excluded = interaction.compatible(u, op.from[part]).clone();
                    Bits.remove(excluded, interaction.compatible(u, op.to[part]));
                    if (!Bits.isEmpty(excluded)) {
                        interfering.add(
                                new Operator.Condition(interaction.other(u), new Operator.PositionSet(excluded)));
                    }
                }
            }
            for (Operator other : model.guardedBy(u)) {
                if (breaksGuard(other, u, op.from[part], op.to[part])) {
                    long[] begin = Bits.row(model.graphs[other.unit[0]].size());
                    Bits.set(begin, other.from[0]);
                    interfering.add(new Operator.Condition(other.unit[0], new Operator.PositionSet(begin)));
                }
            }
            for (List<Operator.Condition> nogood : model.nogoods) {
                if (entersTerm(nogood, u, op.from[part], op.to[part])) {
                    nogood.stream()
                            .filter(term -> term.unit() != u)
                            .forEach(term -> interfering.add(new Operator.Condition(term.unit(), all(term.unit()))));
                }
            }
        }
        return interfering;
    }

    private static boolean breaksGuard(Operator guarded, int u, int from, int to) {
        return guarded.guards.stream()
                .anyMatch(guard -> guard.unit() == u
                        && guard.allowed().has(from)
                        && !guard.allowed().has(to));
    }

    private static boolean entersTerm(List<Operator.Condition> nogood, int u, int from, int to) {
        return nogood.stream()
                .anyMatch(term -> term.unit() == u
                        && term.allowed().has(to)
                        && !term.allowed().has(from));
    }

    private Operator.PositionSet all(int unit) {
        return new Operator.PositionSet(Bits.full(model.graphs[unit].size()));
    }
}
