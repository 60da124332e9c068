package dev.stepladder.search.astar;

import dev.stepladder.search.model.Bits;
import dev.stepladder.search.model.Interaction;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The units that a search may confine itself to in a state; the others can wait.
 *
 * <p>Simplest case: two units that have nothing to do with each other. Moving first one, then the other, or the other way round ends in the same
 * state; looking at one order is enough. So let a set of units be <em>stubborn</em> if every way to the goal moves one of them, and whichever
 * of their hops that way takes first could as well be taken right now, before all the rest. Then only their hops need a look. It starts with
 * one unit that is not at its goal, and takes in more until it is closed:
 * <ul>
 *   <li>for a hop that is possible now, each unit whose later hops it could spoil: one that may come to a position that fits the unit before
 *       the hop but not after it, or has a guard on it that would break;
 *   <li>for a hop that is not possible now, one unit that must move before it is; if a nogood stands against it, all units of that, as any may
 *       break it.
 * </ul>
 * Every unit not at its goal is tried as the start; the set with the fewest possible hops wins. Order only is saved, never a plan: of each
 * plan some order of the same hops remains. (Strong stubborn sets, Valmari 1989; for optimal planning: Wehrle and Helmert, ICAPS 2014.)
 */
final class StubbornSet {
    private static final int POSSIBLE = -1;
    private static final int NEVER = -2;

    private final Model model;

    /** By unit and position, where it may still come to. */
    private final long[][][] reach;

    private final Dominance dominance;

    /** By op: what is safe before the hop and not after it. Worked out when first asked for. */
    private final Operator.Condition[][][] spoils;

    private final boolean[] member;
    private final boolean[] best;
    private final int[] queue;
    private int queued;
    private int seed;

    StubbornSet(Model model, Dominance dominance) {
        this.model = model;
        this.reach = model.reach();
        this.dominance = dominance;
        this.spoils = new Operator.Condition[model.size][][];
        Arrays.setAll(spoils, u -> new Operator.Condition[model.movers[u].ops.size()][]);
        this.member = new boolean[model.size];
        this.best = new boolean[model.size];
        this.queue = new int[model.size];
    }

    /** By unit whether its hops need a look in the state that {@link Dominance} is in; valid until the next call. */
    boolean[] of(int[] state) {
        int fewest = Integer.MAX_VALUE;
        int begin = seed;
        for (int turn = 0; turn < state.length && fewest > 1; turn++) {
            int u = (begin + turn) % state.length;
            if (!model.tracks[u].goal.get(state[u])) {
                int possible = close(u, state, fewest);
                if (possible < fewest) {
                    fewest = possible;
                    seed = u;
                    System.arraycopy(member, 0, best, 0, member.length);
                }
            }
        }
        return best;
    }

    /** Closes the set from one unit on; how many hops are possible in it, or more than {@code enough}. */
    private int close(int first, int[] state, int enough) {
        Arrays.fill(member, false);
        queued = 0;
        add(first);
        int possible = 0;
        for (int done = 0; done < queued && possible < enough; done++) {
            int u = queue[done];
            for (Operator op : dominance.worthwhile(u)) {
                if (blocked(op, state)) {
                    continue;
                }
                possible++;
                for (int unit : op.unit) {
                    add(unit);
                }
                for (Operator.Condition spoiled : spoils(op)) {
                    int unit = spoiled.unit();
                    if (!member[unit] && Bits.meet(spoiled.allowed().words, reach[unit][state[unit]])) {
                        add(unit);
                    }
                }
            }
        }
        return possible;
    }

    private void add(int unit) {
        if (!member[unit]) {
            member[unit] = true;
            queue[queued] = unit;
            queued++;
        }
    }

    /** Whether the hop is not possible now; if it may be later, a unit that must move before is in the set afterwards. */
    private boolean blocked(Operator op, int[] state) {
        int blocker = POSSIBLE;
        for (int part = 0; part < op.unit.length; part++) {
            int u = op.unit[part];
            if (state[u] != op.from[part]) {
                blocker = prefer(blocker, u, Bits.test(reach[u][state[u]], op.from[part]));
            }
            for (Interaction link : model.linksOf[u]) {
                int other = link.other(u);
                int partner = op.partOf(other);
                long[] beside = link.beside(u, op.to[part]);
                if (partner >= 0 && !Bits.test(beside, op.to[partner])) {
                    return true; // never safe
                }
                if (partner < 0 && !Bits.test(beside, state[other])) {
                    blocker = prefer(blocker, other, Bits.meet(beside, reach[other][state[other]]));
                }
            }
        }
        for (Operator.Condition guard : op.guards) {
            if (!guard.holds(state)) {
                int other = guard.unit();
                blocker = prefer(blocker, other, Bits.meet(guard.allowed().words, reach[other][state[other]]));
            }
        }
        if (blocker >= 0) {
            add(blocker);
        }
        return blocker != POSSIBLE || keptByNogood(op, state);
    }

    /** Of two units that must move first, one that is in the set already; none if one of them never can. */
    private int prefer(int blocker, int other, boolean can) {
        if (!can || blocker == NEVER) {
            return NEVER;
        }
        return blocker != POSSIBLE && member[blocker] ? blocker : other;
    }

    /** Any of the other units in a nogood may break it, so all of them come in. */
    private boolean keptByNogood(Operator op, int[] state) {
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

    private Operator.Condition[] spoils(Operator op) {
        Operator.Condition[] known = spoils[op.unit[0]][op.index];
        if (known == null) {
            known = workOut(op).toArray(new Operator.Condition[0]);
            spoils[op.unit[0]][op.index] = known;
        }
        return known;
    }

    private List<Operator.Condition> workOut(Operator op) {
        List<Operator.Condition> spoiled = new ArrayList<>();
        for (int part = 0; part < op.unit.length; part++) {
            int u = op.unit[part];
            for (Interaction link : model.linksOf[u]) {
                if (op.partOf(link.other(u)) < 0) {
                    long[] lost = link.beside(u, op.from[part]).clone();
                    Bits.remove(lost, link.beside(u, op.to[part]));
                    if (!Bits.isEmpty(lost)) {
                        spoiled.add(new Operator.Condition(link.other(u), new Operator.PositionSet(lost)));
                    }
                }
            }
            for (Operator other : model.guardedBy(u)) {
                if (spoilsGuard(other, u, op.from[part], op.to[part])) {
                    long[] begin = Bits.row(model.tracks[other.unit[0]].size());
                    Bits.set(begin, other.from[0]);
                    spoiled.add(new Operator.Condition(other.unit[0], new Operator.PositionSet(begin)));
                }
            }
            for (List<Operator.Condition> nogood : model.nogoods) {
                if (entersTerm(nogood, u, op.from[part], op.to[part])) {
                    nogood.stream()
                            .filter(term -> term.unit() != u)
                            .forEach(term -> spoiled.add(new Operator.Condition(term.unit(), all(term.unit()))));
                }
            }
        }
        return spoiled;
    }

    private static boolean spoilsGuard(Operator guarded, int u, int from, int to) {
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
        return new Operator.PositionSet(Bits.full(model.tracks[unit].size()));
    }
}
