package dev.stepladder.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A track on which a unit must make given stops first, and must end on a given release.
 *
 * <p>The given stops but the last become positions of their own, each with one way on; then comes all of the old track. What is cut off by that is
 * dropped.
 */
final class Itinerary {
    final Track track;

    /** For each position the one of the old track that it is made from. */
    final int[] origin;

    private Itinerary(Track track, int[] origin) {
        this.track = track;
        this.origin = origin;
    }

    /**
     * @param old with each release at one position at most
     * @param stops releases, the start first
     * @param last the release to end on
     * @param more whether further stops may follow
     */
    static Itinerary of(Track old, int[] stops, int last, boolean more) {
        int[] place = Arrays.stream(stops).map(stop -> old.positionsOf(stop)[0]).toArray();
        int given = stops.length - 1;
        int size = given + old.size();
        BitSet[] next = new BitSet[size];
        int[] release = new int[size];
        int[] origin = new int[size];
        for (int position = 0; position < size; position++) {
            origin[position] = position < given ? place[position] : position - given;
            release[position] = old.release[origin[position]];
            next[position] = new BitSet();
            if (position < given) {
                next[position].set(position + 1 < given ? position + 1 : given + place[given]);
            } else if (more) {
                old.next[origin[position]].stream().map(to -> given + to).forEach(next[position]::set);
            }
        }
        BitSet goal = new BitSet();
        old.goal.stream()
                .filter(position -> old.release[position] == last)
                .forEach(position -> goal.set(given + position));
        Track whole = new Track(old.unit, release, given > 0 ? 0 : place[0], goal, next);
        BitSet kept = useful(whole);
        kept.set(whole.start);
        return new Itinerary(
                whole.keeping(kept, next, goal),
                IntStream.range(0, size)
                        .filter(kept::get)
                        .map(position -> origin[position])
                        .toArray());
    }

    /** Whether the unit alone could do it. */
    boolean isPossible() {
        return !track.goal.isEmpty();
    }

    private static BitSet useful(Track track) {
        BitSet forward = new BitSet();
        forward.set(track.start);
        BitSet backward = (BitSet) track.goal.clone();
        for (boolean grown = true; grown; ) {
            int before = forward.cardinality() + backward.cardinality();
            for (int position = 0; position < track.size(); position++) {
                if (forward.get(position)) {
                    forward.or(track.next[position]);
                }
                if (track.next[position].intersects(backward)) {
                    backward.set(position);
                }
            }
            grown = forward.cardinality() + backward.cardinality() > before;
        }
        forward.and(backward);
        return forward;
    }
}
