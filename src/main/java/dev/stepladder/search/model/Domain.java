package dev.stepladder.search.model;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The domain of a unit during constraint propagation: the positions, hops and goals of its transition graph that
 * remain. It only shrinks.
 */
public final class Domain {
    public final long[] positions;
    public final long[][] hops;
    final long[] ends;
    private final TransitionGraph graph;

    public Domain(TransitionGraph graph) {
        this.graph = graph;
        this.positions = Bits.full(graph.size());
        this.hops = new long[graph.size()][];
        Arrays.setAll(hops, position -> graph.next[position].clone());
        this.ends = Bits.of(graph.goal, graph.size());
    }

    /** Intersects the domain with these positions, hops and goals. Gives whether it shrank. */
    boolean keep(long[] keptPositions, long[][] keptHops, long[] keptEnds) {
        boolean less = keepHops(keptHops);
        less |= Bits.keep(positions, keptPositions);
        less |= Bits.keep(ends, keptEnds);
        return less;
    }

    /** Intersects the hops with these. Gives whether they shrank. */
    public boolean keepHops(long[][] kept) {
        boolean less = false;
        for (int position = 0; position < hops.length; position++) {
            less |= Bits.keep(hops[position], kept[position]);
        }
        return less;
    }

    /** Keeps the positions on some path from the start to a goal. Gives whether they shrank. */
    public boolean keepPathPositions() {
        return Bits.keep(positions, between(graph.start, ends, hops));
    }

    public boolean hasPath() {
        return Bits.test(positions, graph.start) && Bits.meet(positions, ends);
    }

    /** The size of the domain: positions, hops and goals. */
    public int count() {
        int count = Bits.count(positions) + Bits.count(ends);
        for (long[] row : hops) {
            count += Bits.count(row);
        }
        return count;
    }

    /** The transition graph of the domain; the same object if nothing was removed. */
    public TransitionGraph graph() {
        int[] old = new int[Bits.count(positions)];
        int[] renumbered = new int[graph.size()];
        int kept = 0;
        for (int at = Bits.next(positions, 0); at >= 0; at = Bits.next(positions, at + 1)) {
            old[kept] = at;
            renumbered[at] = kept;
            kept++;
        }
        long[][] next = new long[kept][];
        Arrays.setAll(next, position -> image(hops[old[position]], renumbered, old.length));
        BitSet goal = BitSet.valueOf(image(ends, renumbered, old.length));
        boolean whole = kept == graph.size() && goal.equals(graph.goal) && Arrays.deepEquals(next, graph.next);
        return whole ? graph : graph.remade(old, renumbered[graph.start], goal, next);
    }

    private long[] image(long[] row, int[] renumbered, int size) {
        long[] image = Bits.row(size);
        for (int at = Bits.next(row, 0); at >= 0; at = Bits.next(row, at + 1)) {
            if (Bits.test(positions, at)) {
                Bits.set(image, renumbered[at]);
            }
        }
        return image;
    }

    /** The positions on some path from a start to a goal. */
    static long[] between(int start, long[] ends, long[][] hops) {
        long[] forward = Bits.row(hops.length);
        Bits.set(forward, start);
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int at = Bits.next(forward, 0); at >= 0; at = Bits.next(forward, at + 1)) {
                grown |= Bits.merge(forward, hops[at]);
            }
        }
        long[] backward = ends.clone();
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int at = hops.length - 1; at >= 0; at--) {
                if (!Bits.test(backward, at) && Bits.meet(hops[at], backward)) {
                    Bits.set(backward, at);
                    grown = true;
                }
            }
        }
        Bits.keep(forward, backward);
        return forward;
    }
}
