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
 * The hops that may ever be taken, if each unit could be at once wherever it has been.
 *
 * <p>Begins with all units at their starts. A hop is attained when each of its parts has attained where that begins, and each linked unit has attained some
 * position that fits both before and after it, each guard's unit one that the guard allows. That attains where the hop ends, which may attain more, until
 * nothing does. Every path takes only such hops. Looking at two units finds out that one waits for the other and the other for the one; this finds out that of
 * three or more each waits for the next. (The relaxation without deletion of Bonet and Geffner, Artificial Intelligence 129, 2001.) O(hops² · links) at
 * worst, mostly O(hops · links).
 */
final class RelaxedReachability {
    private final Model model;
    private final long[][] attained;
    private final long[][][] hops;

    /** By unit the hops that move it from where it has been, and are not attained. */
    private final List<List<Operator>> open = new ArrayList<>();

    private final Deque<Integer> queue = new ArrayDeque<>();
    private final boolean[] queued;

    private RelaxedReachability(Model model) {
        this.model = model;
        this.attained = new long[model.size][];
        this.hops = new long[model.size][][];
        this.queued = new boolean[model.size];
        for (int u = 0; u < model.size; u++) {
            int size = model.tracks[u].size();
            attained[u] = Bits.row(size);
            hops[u] = new long[size][Bits.row(size).length];
            open.add(new ArrayList<>());
        }
    }

    /** By unit and position where such hops lead. */
    static long[][][] hops(Model model) {
        RelaxedReachability attainable = new RelaxedReachability(model);
        for (int u = 0; u < model.size; u++) {
            attainable.attain(u, model.tracks[u].start);
        }
        while (!attainable.queue.isEmpty()) {
            attainable.look(attainable.queue.remove());
        }
        return attainable.hops;
    }

    private void attain(int u, int position) {
        if (!Bits.test(attained[u], position)) {
            Bits.set(attained[u], position);
            open.get(u).addAll(Arrays.asList(model.movers[u].at[position]));
            enqueue(u);
            for (Interaction link : model.linksOf[u]) {
                enqueue(link.other(u));
            }
        }
    }

    private void enqueue(int u) {
        if (!queued[u]) {
            queued[u] = true;
            queue.add(u);
        }
    }

    private void look(int u) {
        queued[u] = false;
        List<Operator> hopeful = open.get(u);
        open.set(u, new ArrayList<>());
        for (Operator op : hopeful) {
            if (isAttained(op)) {
                for (int part = 0; part < op.unit.length; part++) {
                    Bits.set(hops[op.unit[part]][op.from[part]], op.to[part]);
                    attain(op.unit[part], op.to[part]);
                }
            } else {
                open.get(u).add(op);
            }
        }
    }

    private boolean isAttained(Operator op) {
        for (int part = 0; part < op.unit.length; part++) {
            int u = op.unit[part];
            if (!Bits.test(attained[u], op.from[part])) {
                return false;
            }
            for (Interaction link : model.linksOf[u]) {
                int other = link.other(u);
                if (op.partOf(other) < 0
                        && !Bits.meet(link.beside(u, op.from[part]), link.beside(u, op.to[part]), attained[other])) {
                    return false;
                }
            }
        }
        for (Operator.Condition guard : op.guards) {
            if (!Bits.meet(guard.allowed().words, attained[guard.unit()])) {
                return false;
            }
        }
        return true;
    }
}
