package dev.stepladder.search.model;

import dev.stepladder.search.problem.Problem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The domain transition graph of one unit: positions, each of which stands for a release, and hops between them.
 *
 * <p>Initially each release has one position. Constraint propagation removes positions that no path uses. A prefix
 * constraint ({@link PrefixConstraint}) adds positions: a release may have one in the prefix and one after it. So every
 * restriction of a unit is another graph, and the search needs no notion of restrictions. (Domain transition graphs:
 * Helmert 2006.)
 */
public final class TransitionGraph {
    /** The index of the unit in the problem. */
    public final int unit;

    /** By position: its release. */
    public final int[] release;

    /** By position: the position in the graph from which this one was derived; the release for an original graph. */
    final int[] origin;

    public final int start;
    public final BitSet goal;

    /** By release, which is taken of several that cost the same: the lowest; empty where the lowest release is. */
    private final int[] ranks;

    /** By position: the positions to which a hop leads, as {@link Bits}. */
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

    /** The complete graph: one position for each release, and all hops. */
    static TransitionGraph whole(int unit, Problem.UnitTask task) {
        int[] release = IntStream.range(0, task.releases()).toArray();
        long[][] next = new long[release.length][];
        Arrays.setAll(next, position -> Bits.full(release.length));
        int[] ranks = task.ranks().stream().mapToInt(Integer::intValue).toArray();
        return new TransitionGraph(unit, release, release, task.start(), task.goal(), ranks, next);
    }

    /** The graph of a unit that never moves. */
    public static TransitionGraph frozen(int unit, Problem.UnitTask task) {
        return chain(unit, new int[] {task.start()});
    }

    /** The graph of a unit that makes exactly these stops, one position each. */
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

    /** A derived graph of the same unit, made from positions of this one. */
    TransitionGraph remade(int[] from, int begin, BitSet ends, long[][] hops) {
        int[] releases = new int[from.length];
        Arrays.setAll(releases, position -> release[from[position]]);
        return new TransitionGraph(unit, releases, from, begin, ends, ranks, hops);
    }

    /** This graph with these hops only. */
    public TransitionGraph withHops(long[][] hops) {
        return remade(IntStream.range(0, size()).toArray(), start, goal, hops);
    }

    public int size() {
        return release.length;
    }

    /** The first position of a release. */
    public int positionOf(int wanted) {
        for (int position = 0; position < release.length; position++) {
            if (release[position] == wanted) {
                return position;
            }
        }
        throw new IllegalArgumentException("unit %s is never on release %s".formatted(unit, wanted));
    }

    /** The releases of these positions, lowest first. */
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

    /** The number of hops. */
    public int width() {
        int width = 0;
        for (long[] hops : next) {
            width += Bits.count(hops);
        }
        return width;
    }
}
