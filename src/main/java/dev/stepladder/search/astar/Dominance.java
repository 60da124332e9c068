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
 * Which hops need no look because another hop of the same unit, farther, does at least as well.
 *
 * <p>Simplest case: windows that only move up, such as version skew. Who is farther ahead can do all that who is behind could, so of several hops that
 * cost the same only the farthest that is safe counts. In general, let a hop end on {@code near} and another, for no more, on {@code far}. Take any plan that
 * uses the first. Let the unit hop to {@code far} instead, stay there while the plan has it between {@code near} and {@code far}, and go on from there where the
 * plan leaves them. That is a plan too, and no dearer, if
 * <ul>
 *   <li>whatever fits beside the unit in between, and may still be met, fits beside {@code far};
 *   <li>where hops lead out from in between, one from {@code far} leads as well, for no more and under no other guards;
 *   <li>goals, guards of others and nogoods that are content with the unit in between are content with {@code far}.
 * </ul>
 * The first depends on the state and is one AND of bits per neighbour; the rest is worked out once. Holes in the windows only spoil it where they are. (Dominance,
 * Torralba, IJCAI 2017, on single releases.)
 */
final class Dominance {
    private static final int UNKNOWN = 0;
    private static final int NEVER = -1;
    private static final Operator.Condition[][] NONE = {};

    private final Model model;
    private final boolean looks;

    /** By unit and position, where it may still come to. */
    private final long[][][] reach;

    private int[] state = {};

    /** By unit, what {@link #worthwhile} says, and for the how manieth state it said so. */
    private final Operator[][] worthwhile;

    private final int[] said;
    private int states;

    /** By op, for each hop that may be better: it is as long as none of these can come true any more. Worked out when first asked for. */
    private final Operator.Condition[][][][] better;

    /** By unit, for each two positions, whether the farther may stand for the nearer: it is asked for every hop that leads to the nearer. */
    private final int[][] replacing;

    /** What the farther is worse for; {@link #replacing} counts these from 1. */
    private final List<Operator.Condition[]> unless = new ArrayList<>();

    private Dominance(Model model, boolean looks) {
        this.model = model;
        this.looks = looks;
        this.reach = model.reach();
        this.worthwhile = new Operator[model.size][];
        this.said = new int[model.size];
        this.better = new Operator.Condition[model.size][][][];
        Arrays.setAll(better, u -> new Operator.Condition[model.movers[u].ops.size()][][]);
        this.replacing = new int[model.size][];
        Arrays.setAll(replacing, u -> new int[model.tracks[u].size() * model.tracks[u].size()]);
    }

    static Dominance of(Model model) {
        return new Dominance(model, true);
    }

    /** Each hop for itself. */
    static Dominance none(Model model) {
        return new Dominance(model, false);
    }

    private Operator.Condition[][] better(Operator op) {
        Operator.Condition[][] known = better[op.unit[0]][op.index];
        if (known == null) {
            known = looks && op.unit.length == 1 ? workOut(op) : NONE;
            better[op.unit[0]][op.index] = known;
        }
        return known;
    }

    private Operator.Condition[][] workOut(Operator op) {
        List<Operator.Condition[]> ofOp = new ArrayList<>();
        for (Operator other : model.movers[op.unit[0]].from[op.from[0]]) {
            if (other.unit.length == 1 && other.to[0] > op.to[0] && other.cost <= op.cost && asFree(other, op)) {
                int replacing = replacing(op.unit[0], op.to[0], other.to[0]);
                if (replacing != NEVER) {
                    ofOp.add(unless.get(replacing - 1));
                }
            }
        }
        return ofOp.toArray(NONE);
    }

    /** Turns to another state. */
    void in(int[] other) {
        state = other;
        states++;
    }

    /** The hops of a unit, from where it stands, for which no other does as well, now and later. */
    Operator[] worthwhile(int u) {
        if (said[u] != states) {
            said[u] = states;
            worthwhile[u] = undominated(model.movers[u].at[state[u]]);
        }
        return worthwhile[u];
    }

    private Operator[] undominated(Operator[] ops) {
        int kept = 0;
        Operator[] some = new Operator[ops.length];
        for (Operator op : ops) {
            if (!dominated(op)) {
                some[kept] = op;
                kept++;
            }
        }
        return kept == ops.length ? ops : Arrays.copyOf(some, kept);
    }

    private boolean dominated(Operator op) {
        for (Operator.Condition[] unless : better(op)) {
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

    private static boolean asFree(Operator one, Operator other) {
        return one.guards.isEmpty() || one.guards.equals(other.guards);
    }

    private int replacing(int u, int near, int far) {
        int pair = near * model.tracks[u].size() + far;
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
        TransitionGraph track = model.tracks[u];
        for (int between = near; between < far; between++) {
            if (!Bits.test(reach[u][near], between)) {
                continue;
            }
            if (track.goal.get(between) && !track.goal.get(far)) {
                return false;
            }
            for (Operator op : model.movers[u].at[between]) {
                if (op.unit.length > 1 || !leadsOn(u, op, near, far)) {
                    return false;
                }
            }
            if (!content(u, between, far)) {
                return false;
            }
        }
        return true;
    }

    private boolean leadsOn(int u, Operator op, int near, int far) {
        int to = op.to[0];
        if (to == far || (to >= near && to < far)) {
            return true;
        }
        for (Operator other : model.movers[u].from[far]) {
            if (other.unit.length == 1 && other.to[0] == to && other.cost <= op.cost && asFree(other, op)) {
                return true;
            }
        }
        return false;
    }

    private boolean content(int u, int between, int far) {
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

    /** What neighbours would have to stand on for {@code far} to be worse. */
    private Operator.Condition[] unless(int u, int near, int far) {
        List<Operator.Condition> unless = new ArrayList<>();
        for (Interaction link : model.linksOf[u]) {
            int neighbour = link.other(u);
            long[] lost = Bits.row(model.tracks[neighbour].size());
            for (int between = near; between < far; between++) {
                if (Bits.test(reach[u][near], between)) {
                    Bits.merge(lost, link.beside(u, between));
                }
            }
            Bits.remove(lost, link.beside(u, far));
            if (!Bits.isEmpty(lost)) {
                unless.add(new Operator.Condition(neighbour, new Operator.PositionSet(lost)));
            }
        }
        return unless.toArray(new Operator.Condition[0]);
    }
}
