package dev.stepladder.search.astar;

import dev.stepladder.search.model.Bits;
import dev.stepladder.search.model.Interaction;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.Operator;
import dev.stepladder.search.model.TransitionGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Dominance pruning: drops an operator if another operator of the same unit leads farther and is at least as good.
 *
 * <p>Simplest case: compatible windows that only move up, such as version skew. A unit that is farther ahead can do
 * everything that a unit behind it can. So, of several operators of equal cost, only the farthest safe one counts.
 *
 * <p>In general, let one operator end on {@code near} and another, at no more cost, on {@code far}. Take any plan with
 * the first. Let the unit hop to {@code far} instead, stay there while the plan has it between {@code near} and {@code
 * far}, and continue from there when the plan leaves this range. The result is a plan of at most the same cost if
 * <ul>
 *   <li>each position of a neighbour that is compatible with the unit in between, and still reachable, is compatible
 *       with {@code far};
 *   <li>each operator that leaves the range has a counterpart from {@code far} with the same target, no more cost and
 *       no other guards;
 *   <li>goals, guards on the unit and nogoods that accept the unit in between accept {@code far}.
 * </ul>
 * The first condition depends on the state and is one AND of bits for each neighbour; the others are computed once,
 * O(releases · moves) for each pair of positions. Holes in the windows disable dominance only where they are.
 * (Dominance pruning: Torralba, IJCAI 2017; here on single releases.)
 */
final class Dominance {
    private static final int UNKNOWN = 0;
    private static final int NEVER = -1;
    private static final Operator.Condition[][] NONE = {};

    private final Model model;
    private final boolean enabled;

    /** By unit and position: the positions that the unit can still reach. */
    private final long[][][] reach;

    private int[] state = {};

    /** By unit: the last answer of {@link #undominated}, and the turn in which it was computed. */
    private final Operator[][] undominated;

    private final int[] computedIn;
    private int turn;

    /**
     * By operator and dominating operator: conditions that must all be unreachable for the dominance to hold. Computed
     * on first use.
     */
    private final Operator.Condition[][][][] exceptions;

    /** By unit and pair of positions: whether the farther can replace the nearer. Many operators lead to the nearer. */
    private final int[][] replacing;

    /** The exceptions of a replacement; {@link #replacing} counts these from 1. */
    private final List<Operator.Condition[]> unless = new ArrayList<>();

    private Dominance(Model model, boolean enabled) {
        this.model = model;
        this.enabled = enabled;
        this.reach = model.reach();
        this.undominated = new Operator[model.size][];
        this.computedIn = new int[model.size];
        this.exceptions = new Operator.Condition[model.size][][][];
        Arrays.setAll(exceptions, u -> new Operator.Condition[model.units[u].operators.size()][][]);
        this.replacing = new int[model.size][];
        Arrays.setAll(replacing, u -> new int[model.graphs[u].size() * model.graphs[u].size()]);
    }

    static Dominance of(Model model) {
        return new Dominance(model, true);
    }

    /** No dominance pruning. */
    static Dominance none(Model model) {
        return new Dominance(model, false);
    }

    private Operator.Condition[][] exceptions(Operator op) {
        Operator.Condition[][] known = exceptions[op.unit[0]][op.index];
        if (known == null) {
            known = enabled && op.unit.length == 1 ? computeExceptions(op) : NONE;
            exceptions[op.unit[0]][op.index] = known;
        }
        return known;
    }

    private Operator.Condition[][] computeExceptions(Operator op) {
        List<Operator.Condition[]> ofOp = new ArrayList<>();
        for (Operator other : model.units[op.unit[0]].from[op.from[0]]) {
            if (other.unit.length == 1
                    && other.to[0] > op.to[0]
                    && other.cost <= op.cost
                    && isNoMoreGuarded(other, op)) {
                int replacing = replacing(op.unit[0], op.to[0], other.to[0]);
                if (replacing != NEVER) {
                    ofOp.add(unless.get(replacing - 1));
                }
            }
        }
        return ofOp.toArray(NONE);
    }

    /** Moves to another state. */
    void in(int[] other) {
        state = other;
        turn++;
    }

    /** The operators of a unit that are not dominated in the current state. */
    Operator[] undominated(int u) {
        if (computedIn[u] != turn) {
            computedIn[u] = turn;
            undominated[u] = withoutDominated(model.units[u].at[state[u]]);
        }
        return undominated[u];
    }

    private Operator[] withoutDominated(Operator[] operators) {
        int kept = 0;
        Operator[] some = new Operator[operators.length];
        for (Operator op : operators) {
            if (!dominated(op)) {
                some[kept] = op;
                kept++;
            }
        }
        return kept == operators.length ? operators : Arrays.copyOf(some, kept);
    }

    private boolean dominated(Operator op) {
        for (Operator.Condition[] unless : exceptions(op)) {
            boolean holds = true;
            for (int at = 0; at < unless.length && holds; at++) {
                int neighbour = unless[at].unit();
                holds = !Bits.meet(unless[at].allowed().words, reach[neighbour][state[neighbour]]);
            }
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoMoreGuarded(Operator one, Operator other) {
        return one.guards.isEmpty() || one.guards.equals(other.guards);
    }

    private int replacing(int u, int near, int far) {
        int pair = near * model.graphs[u].size() + far;
        if (replacing[u][pair] == UNKNOWN) {
            if (replaces(u, near, far)) {
                unless.add(unless(u, near, far));
                replacing[u][pair] = unless.size();
            } else {
                replacing[u][pair] = NEVER;
            }
        }
        return replacing[u][pair];
    }

    private boolean replaces(int u, int near, int far) {
        TransitionGraph graph = model.graphs[u];
        for (int between = near; between < far; between++) {
            if (!Bits.test(reach[u][near], between)) {
                continue;
            }
            if (graph.goal.get(between) && !graph.goal.get(far)) {
                return false;
            }
            for (Operator op : model.units[u].at[between]) {
                if (op.unit.length > 1 || !hasReplacement(u, op, near, far)) {
                    return false;
                }
            }
            if (!keepsConditions(u, between, far)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasReplacement(int u, Operator op, int near, int far) {
        int to = op.to[0];
        if (to == far || (to >= near && to < far)) {
            return true;
        }
        for (Operator other : model.units[u].from[far]) {
            if (other.unit.length == 1 && other.to[0] == to && other.cost <= op.cost && isNoMoreGuarded(other, op)) {
                return true;
            }
        }
        return false;
    }

    private boolean keepsConditions(int u, int between, int far) {
        for (Operator guarded : model.guardedBy(u)) {
            for (Operator.Condition guard : guarded.guards) {
                if (guard.unit() == u
                        && guard.allowed().has(between)
                        && !guard.allowed().has(far)) {
                    return false;
                }
            }
        }
        for (List<Operator.Condition> nogood : model.nogoods) {
            for (Operator.Condition term : nogood) {
                if (term.unit() == u
                        && term.allowed().has(far)
                        && !term.allowed().has(between)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The positions of neighbours for which {@code far} is worse. */
    private Operator.Condition[] unless(int u, int near, int far) {
        List<Operator.Condition> unless = new ArrayList<>();
        for (Interaction interaction : model.interactionsOf[u]) {
            int neighbour = interaction.other(u);
            long[] excluded = Bits.row(model.graphs[neighbour].size());
            for (int between = near; between < far; between++) {
                if (Bits.test(reach[u][near], between)) {
                    Bits.merge(excluded, interaction.compatible(u, between));
                }
            }
            Bits.remove(excluded, interaction.compatible(u, far));
            if (!Bits.isEmpty(excluded)) {
                unless.add(new Operator.Condition(neighbour, new Operator.PositionSet(excluded)));
            }
        }
        return unless.toArray(new Operator.Condition[0]);
    }
}
