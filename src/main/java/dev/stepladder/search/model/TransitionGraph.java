package dev.stepladder.search.model;

import dev.stepladder.search.problem.Problem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * One unit as the search sees it: positions, each standing for a release.
 *
 * <p>At first there is one position for each release. Preparation drops positions that no path can use. Asking "what if this unit
 * made exactly these stops first" adds positions: a release may then have two, one on the given way and one after it. So every restriction
 * of a unit is just another track, and the search knows nothing of restrictions.
 */
public final class TransitionGraph {
    /** The unit's index in the problem. */
    public final int unit;

    /** The release that each position stands for. */
    public final int[] release;

    /** For each position the one of the track that this was made from; the release for a track that was made from none. */
    final int[] origin;

    public final int start;
    public final BitSet goal;

    /** By release, which is taken of several that cost the same: the lowest; empty where the lowest release is. */
    private final int[] ranks;

    /** To which positions a hop may lead, from each, as {@link Bits}. */
    public final long[][] next;

    private TransitionGraph(int unit, int[] release, int[] origin, int start, BitSet goal, int[] ranks, long[][] next) {
        this.ranks = ranks;
        this.unit = unit;
        this.release = release;
        this.origin = origin;
        this.start = start;
        this.goal = goal;
        this.next = next;
    }

    /** Every release once, every move allowed. */
    static TransitionGraph whole(int unit, Problem.Chain chain) {
        int[] release = IntStream.range(0, chain.releases()).toArray();
        long[][] next = new long[release.length][];
        Arrays.setAll(next, position -> Bits.full(release.length));
        int[] ranks = chain.ranks().stream().mapToInt(Integer::intValue).toArray();
        return new TransitionGraph(unit, release, release, chain.start(), chain.goal(), ranks, next);
    }

    /** The unit stays where it starts. */
    public static TransitionGraph frozen(int unit, Problem.Chain chain) {
        return chain(unit, new int[] {chain.start()});
    }

    /** The unit makes exactly these stops, one position each. */
    public static TransitionGraph chain(int unit, int[] stops) {
        long[][] next = new long[stops.length][];
        for (int position = 0; position < stops.length; position++) {
            next[position] = Bits.row(stops.length);
            if (position + 1 < stops.length) {
                Bits.set(next[position], position + 1);
            }
        }
        BitSet last = new BitSet();
        last.set(stops.length - 1);
        return new TransitionGraph(unit, stops, stops, 0, last, new int[0], next);
    }

    /** Another track for the same unit, made from positions of this one. */
    TransitionGraph remade(int[] from, int begin, BitSet ends, long[][] hops) {
        int[] releases = new int[from.length];
        Arrays.setAll(releases, position -> release[from[position]]);
        return new TransitionGraph(unit, releases, from, begin, ends, ranks, hops);
    }

    /** This track with fewer hops. */
    public TransitionGraph keeping(long[][] hops) {
        return remade(IntStream.range(0, size()).toArray(), start, goal, hops);
    }

    public int size() {
        return release.length;
    }

    /** The first position that stands for a release. */
    public int positionOf(int wanted) {
        for (int position = 0; position < release.length; position++) {
            if (release[position] == wanted) {
                return position;
            }
        }
        throw new IllegalArgumentException("unit %s is never on release %s".formatted(unit, wanted));
    }

    /** The releases that these positions stand for, in the order in which they are preferred. */
    public int[] releases(long[] positions) {
        return IntStream.range(0, size())
                .filter(position -> Bits.test(positions, position))
                .map(position -> release[position])
                .boxed()
                .sorted(Comparator.comparingInt(this::rank))
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }

    /** Which of several releases that cost the same is taken: that of the lowest rank. */
    public int rank(int wanted) {
        return ranks.length == 0 ? wanted : ranks[wanted];
    }

    /** Whether a later position is ever preferred to an earlier one. */
    public boolean isRanked() {
        return IntStream.range(1, size()).anyMatch(position -> rank(release[position]) < rank(release[position - 1]));
    }

    /** How many hops between positions are allowed at most. */
    public int width() {
        int width = 0;
        for (long[] hops : next) {
            width += Bits.count(hops);
        }
        return width;
    }
}
