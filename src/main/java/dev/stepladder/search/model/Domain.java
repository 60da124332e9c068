package dev.stepladder.search.model;

import java.util.Arrays;
import java.util.BitSet;

/** What of a unit's track may still be of use: positions, hops between them, ends. It only ever gets less. */
public final class Domain {
    public final long[] positions;
    public final long[][] hops;
    final long[] ends;
    private final TransitionGraph track;

    public Domain(TransitionGraph track) {
        this.track = track;
        this.positions = Bits.full(track.size());
        this.hops = new long[track.size()][];
        Arrays.setAll(hops, position -> track.next[position].clone());
        this.ends = Bits.of(track.goal, track.size());
    }

    /** Leaves only these of the positions, hops and ends; whether that took any away. */
    boolean keep(long[] keptPositions, long[][] keptHops, long[] keptEnds) {
        boolean less = keepHops(keptHops);
        less |= Bits.keep(positions, keptPositions);
        less |= Bits.keep(ends, keptEnds);
        return less;
    }

    /** Leaves only these of the hops; whether that took any away. */
    public boolean keepHops(long[][] kept) {
        boolean less = false;
        for (int position = 0; position < hops.length; position++) {
            less |= Bits.keep(hops[position], kept[position]);
        }
        return less;
    }

    /** Leaves only the positions on some way from the start to an end; whether that took any away. */
    public boolean keepWays() {
        return Bits.keep(positions, between(track.start, ends, hops));
    }

    public boolean hasWay() {
        return Bits.test(positions, track.start) && Bits.meet(positions, ends);
    }

    /** How much is left. */
    public int count() {
        int count = Bits.count(positions) + Bits.count(ends);
        for (long[] row : hops) {
            count += Bits.count(row);
        }
        return count;
    }

    /** The track that is left; the old one if all is. */
    public TransitionGraph track() {
        int[] old = new int[Bits.count(positions)];
        int[] renumbered = new int[track.size()];
        int kept = 0;
        for (int at = Bits.next(positions, 0); at >= 0; at = Bits.next(positions, at + 1)) {
            old[kept] = at;
            renumbered[at] = kept;
            kept++;
        }
        long[][] next = new long[kept][];
        Arrays.setAll(next, position -> image(hops[old[position]], renumbered, old.length));
        BitSet goal = BitSet.valueOf(image(ends, renumbered, old.length));
        boolean whole = kept == track.size() && goal.equals(track.goal) && Arrays.deepEquals(next, track.next);
        return whole ? track : track.remade(old, renumbered[track.start], goal, next);
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

    /** The positions on some way from a start to an end. */
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
