package dev.stepladder.search.reduce;

import dev.stepladder.search.model.Bits;
import dev.stepladder.search.model.Interaction;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.Operator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Relaxed reachability: the operators that are applicable if each unit keeps all positions that it has reached.
 *
 * <p>Initially each unit has reached its start. An operator is applicable in the relaxation if each part has reached
 * its first position, each interacting unit has reached a position that is compatible before and after it, and each
 * guarded unit a position that the guard allows. Its last positions are then reached too. This repeats until a
 * fixpoint. Every path consists of such operators.
 *
 * <p>Pair consistency detects that two units wait for each other. Relaxed reachability also detects a cycle of three or
 * more. O(operators² · interactions) at worst, mostly O(operators · interactions). (Delete relaxation: Bonet and
 * Geffner, Artificial Intelligence 129, 2001.)
 */
final class RelaxedReachability {
    private final Model model;
    private final long[][] reached;
    private final long[][][] hops;

    /** By unit: the operators from reached positions that are not applicable yet. */
    private final List<List<Operator>> open = new ArrayList<>();

    private final Deque<Integer> queue = new ArrayDeque<>();
    private final boolean[] queued;

    private RelaxedReachability(Model model) {
        this.model = model;
        this.reached = new long[model.size][];
        this.hops = new long[model.size][][];
        this.queued = new boolean[model.size];
        for (int u = 0; u < model.size; u++) {
            int size = model.graphs[u].size();
            reached[u] = Bits.row(size);
            hops[u] = new long[size][Bits.row(size).length];
            open.add(new ArrayList<>());
        }
    }

    /** By unit and position: the targets of hops that are applicable in the relaxation. */
    static long[][][] hops(Model model) {
        RelaxedReachability reachability = new RelaxedReachability(model);
        for (int u = 0; u < model.size; u++) {
            reachability.reach(u, model.graphs[u].start);
        }
        while (!reachability.queue.isEmpty()) {
            reachability.apply(reachability.queue.remove());
        }
        return reachability.hops;
    }

    private void reach(int u, int position) {
        if (!Bits.test(reached[u], position)) {
            Bits.set(reached[u], position);
            open.get(u).addAll(Arrays.asList(model.units[u].at[position]));
            enqueue(u);
            for (Interaction interaction : model.interactionsOf[u]) {
                enqueue(interaction.other(u));
            }
        }
    }

    private void enqueue(int u) {
        if (!queued[u]) {
            queued[u] = true;
            queue.add(u);
        }
    }

    private void apply(int u) {
        queued[u] = false;
        List<Operator> candidates = open.get(u);
        open.set(u, new ArrayList<>());
        for (Operator op : candidates) {
            if (isApplicable(op)) {
                for (int part = 0; part < op.unit.length; part++) {
                    Bits.set(hops[op.unit[part]][op.from[part]], op.to[part]);
                    reach(op.unit[part], op.to[part]);
                }
            } else {
                open.get(u).add(op);
            }
        }
    }

    private boolean isApplicable(Operator op) {
        for (int part = 0; part < op.unit.length; part++) {
            int u = op.unit[part];
            if (!Bits.test(reached[u], op.from[part])) {
                return false;
            }
            for (Interaction interaction : model.interactionsOf[u]) {
                int other = interaction.other(u);
                if (op.partOf(other) < 0
                        && !Bits.meet(
                                interaction.compatible(u, op.from[part]),
                                interaction.compatible(u, op.to[part]),
                                reached[other])) {
                    return false;
                }
            }
        }
        for (Operator.Condition guard : op.guards) {
            if (!Bits.meet(guard.allowed().words, reached[guard.unit()])) {
                return false;
            }
        }
        return true;
    }
}
