package dev.stepladder.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * One unit as the search sees it: positions, each standing for a release.
 *
 * <p>At first there is one position for each release. Preparation drops positions that no path can use. Asking "what if this unit
 * made exactly these stops first" adds positions: a release may then have two, one on the given way and one after it. So every restriction
 * of a unit is just another track, and the search knows nothing of restrictions.
 */
final class Track {
    /** The unit's index in the problem. */
    final int unit;

    /** The release that each position stands for. */
    final int[] release;

    final int start;
    final BitSet goal;

    /** To which positions a hop may lead, from each. */
    final BitSet[] next;

    private static final int[] NOWHERE = {};
    private final int[][] places;

    Track(int unit, int[] release, int start, BitSet goal, BitSet[] next) {
        this.unit = unit;
        this.release = release;
        this.start = start;
        this.goal = goal;
        this.next = next;
        this.places = new int[Arrays.stream(release).max().orElse(-1) + 1][];
        Arrays.fill(places, NOWHERE);
        for (int position = 0; position < release.length; position++) {
            int[] known = places[release[position]];
            int[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = position;
            places[release[position]] = more;
        }
    }

    /** Every release once, every move allowed. */
    static Track whole(int unit, Problem.Chain chain) {
        int size = chain.releases();
        BitSet[] next = new BitSet[size];
        for (int position = 0; position < size; position++) {
            next[position] = new BitSet();
            next[position].set(0, size);
        }
        return new Track(unit, IntStream.range(0, size).toArray(), chain.start(), chain.goal(), next);
    }

    /** The unit stays where it starts. */
    static Track frozen(int unit, Problem.Chain chain) {
        BitSet only = new BitSet();
        only.set(0);
        return new Track(unit, new int[] {chain.start()}, 0, only, new BitSet[] {new BitSet()});
    }

    /** The unit makes exactly these stops, one position each. */
    static Track chain(int unit, int[] stops) {
        BitSet[] next = new BitSet[stops.length];
        for (int position = 0; position < stops.length; position++) {
            next[position] = new BitSet();
            if (position + 1 < stops.length) {
                next[position].set(position + 1);
            }
        }
        BitSet last = new BitSet();
        last.set(stops.length - 1);
        return new Track(unit, stops, 0, last, next);
    }

    int size() {
        return release.length;
    }

    /** The positions that stand for a release. */
    int[] positionsOf(int wanted) {
        return wanted < places.length ? places[wanted] : NOWHERE;
    }

    /** How many hops between positions are allowed at most. */
    int width() {
        return Arrays.stream(next).mapToInt(BitSet::cardinality).sum();
    }

    /** This track without the positions, hops and ends that are not kept; the start must be kept. */
    Track keeping(BitSet kept, BitSet[] hops, BitSet goals) {
        int[] old = kept.stream().toArray();
        int[] renumbered = new int[size()];
        Arrays.fill(renumbered, -1);
        for (int position = 0; position < old.length; position++) {
            renumbered[old[position]] = position;
        }
        BitSet[] fewer = new BitSet[old.length];
        for (int position = 0; position < old.length; position++) {
            BitSet row = (BitSet) hops[old[position]].clone();
            row.and(next[old[position]]);
            row.and(kept);
            fewer[position] = renumber(row, renumbered);
        }
        BitSet ends = (BitSet) goals.clone();
        ends.and(kept);
        int[] releases = Arrays.stream(old).map(position -> release[position]).toArray();
        return new Track(unit, releases, renumbered[start], renumber(ends, renumbered), fewer);
    }

    /** This track, ending only on one release. */
    Track endingOn(int last) {
        BitSet ends = new BitSet();
        goal.stream().filter(position -> release[position] == last).forEach(ends::set);
        return new Track(unit, release, start, ends, next);
    }

    private static BitSet renumber(BitSet set, int[] renumbered) {
        BitSet image = new BitSet();
        set.stream().forEach(position -> image.set(renumbered[position]));
        return image;
    }

    /** Where the unit may still come to, from each position, that included. */
    long[][] reach() {
        BitSet[] reach = new BitSet[size()];
        for (int position = 0; position < reach.length; position++) {
            reach[position] = (BitSet) next[position].clone();
            reach[position].set(position);
        }
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int position = reach.length - 1; position >= 0; position--) {
                int before = reach[position].cardinality();
                for (int to = next[position].nextSetBit(0); to >= 0; to = next[position].nextSetBit(to + 1)) {
                    reach[position].or(reach[to]);
                }
                grown |= reach[position].cardinality() > before;
            }
        }
        long[][] rows = new long[reach.length][];
        Arrays.setAll(rows, position -> Bits.of(reach[position], reach.length));
        return rows;
    }
}
