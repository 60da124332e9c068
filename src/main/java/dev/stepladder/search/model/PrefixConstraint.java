package dev.stepladder.search.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The transition graph of a unit with a prefix constraint: given stops come first, and a given release comes last.
 *
 * <p>Each given stop but the last becomes a position of its own with a single hop onward. The positions of the old
 * graph between the last given stop and the goal follow.
 */
public final class PrefixConstraint {
    private PrefixConstraint() {}

    /**
     * The constrained graph; empty if the unit alone cannot satisfy the constraint.
     *
     * @param old with at most one position for each release
     * @param stops the given releases, the start first
     * @param last the release of the goal
     * @param more whether further stops may follow
     */
    public static Optional<TransitionGraph> of(TransitionGraph old, int[] stops, int last, boolean more) {
        int[] place = Arrays.stream(stops).map(old::positionOf).toArray();
        int given = stops.length - 1;
        long[] ends = Bits.row(old.size());
        old.goal.stream().filter(position -> old.release[position] == last).forEach(end -> Bits.set(ends, end));
        long[][] onwards = more ? old.next : new long[old.size()][ends.length];
        long[] rest = Domain.between(place[given], ends, onwards);
        if (Bits.isEmpty(rest)) {
            return Optional.empty();
        }
        int[] origin = Arrays.copyOf(place, given + Bits.count(rest));
        int made = given;
        for (int position = Bits.next(rest, 0); position >= 0; position = Bits.next(rest, position + 1)) {
            origin[made] = position;
            made++;
        }
        long[][] next = new long[made][];
        BitSet goal = new BitSet();
        for (int position = 0; position < made; position++) {
            next[position] = Bits.row(made);
            if (position < given) {
                Bits.set(next[position], position + 1 < given ? position + 1 : indexOf(place[given], origin, given));
                continue;
            }
            for (int to = given; to < made; to++) {
                if (Bits.test(onwards[origin[position]], origin[to])) {
                    Bits.set(next[position], to);
                }
            }
            goal.set(position, Bits.test(ends, origin[position]));
        }
        int start = given > 0 ? 0 : indexOf(place[0], origin, 0);
        return Optional.of(old.remade(origin, start, goal, next));
    }

    private static int indexOf(int wanted, int[] places, int from) {
        return IntStream.range(from, places.length)
                .filter(index -> places[index] == wanted)
                .findFirst()
                .orElseThrow();
    }
}
