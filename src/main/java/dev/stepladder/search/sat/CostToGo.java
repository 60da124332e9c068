package dev.stepladder.search.sat;

import dev.stepladder.search.model.Interaction;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.model.PairPatternDatabase;
import dev.stepladder.search.model.TransitionGraph;
import dev.stepladder.search.model.UnitModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one unit that only moves up spends of something at least and at most, by position.
 *
 * <p>Two questions about each position: what if it stops there, and what if it may leave it out. What has no way is {@link #UNLIMITED}.
 */
final class CostToGo {
    /** More than any unit spends. */
    static final int UNLIMITED = Integer.MAX_VALUE / 4;

    /** The least to come to stand on a position. */
    final int[] before;

    /** The least from there to an end. */
    final int[] after;

    /** The hops of the unit, from low positions to high. */
    private final List<Outlay> hops;

    private final TransitionGraph track;

    /** A hop and what it weighs. */
    private record Outlay(int from, int to, int weight) {}

    /** @param weights of the unit's hops, in their order */
    CostToGo(UnitModel unit, int[] weights) {
        this.track = unit.track;
        this.hops = IntStream.range(0, weights.length)
                .mapToObj(at -> new Outlay(unit.from(unit.ops.get(at)), unit.to(unit.ops.get(at)), weights[at]))
                .sorted(Comparator.comparing(Outlay::from))
                .toList();
        this.before = unlimited();
        this.after = unlimited();
        before[track.start] = 0;
        for (Outlay hop : hops) {
            before[hop.to] = Math.min(before[hop.to], before[hop.from] + hop.weight);
        }
        track.goal.stream().forEach(p -> after[p] = 0);
        for (int at = hops.size() - 1; at >= 0; at--) {
            Outlay hop = hops.get(at);
            after[hop.from] = Math.min(after[hop.from], after[hop.to] + hop.weight);
        }
    }

    private int[] unlimited() {
        int[] outlays = new int[track.size()];
        Arrays.fill(outlays, UNLIMITED);
        return outlays;
    }

    /**
     * What the unit needs at least beside another one that it is linked to may be more.
     *
     * @param weight what each of its hops counts
     */
    void raise(Interaction link, int u, int weight) {
        PairPatternDatabase start = link.fromStart();
        PairPatternDatabase goal = link.toGoal();
        boolean isFirst = link.first == u;
        int others = (isFirst ? link.other : link.one).track.size();
        for (int p = 0; p < before.length; p++) {
            int came = UNLIMITED;
            int goes = UNLIMITED;
            for (int b = 0; b < others; b++) {
                int pair = isFirst ? start.pair(p, b) : start.pair(b, p);
                if (start.both(pair) != PackedCost.NONE && goal.both(pair) != PackedCost.NONE) {
                    came = Math.min(
                            came, PackedCost.field(isFirst ? start.first(pair) : start.second(pair), PackedCost.HOPS));
                    goes = Math.min(
                            goes, PackedCost.field(isFirst ? goal.first(pair) : goal.second(pair), PackedCost.HOPS));
                }
            }
            before[p] = Math.max(before[p], came / weight);
            after[p] = Math.max(after[p], goes / weight);
        }
    }

    /** The least that is spent on the stops up to a position, whether it is one of them or not. */
    int[] leastUpTo() {
        int[] least = unlimited();
        track.goal.stream().forEach(end -> lower(least, end, least.length, before[end]));
        hops.forEach(hop -> lower(least, hop.from, hop.to, before[hop.from]));
        return least;
    }

    /** The least that is spent on the stops after a position. */
    int[] leastBeyond() {
        int[] least = unlimited();
        track.goal.stream().forEach(end -> lower(least, end, least.length, 0));
        hops.forEach(hop -> lower(least, hop.from, hop.to, hop.weight + after[hop.to]));
        return least;
    }

    private static void lower(int[] outlays, int from, int to, int outlay) {
        for (int p = from; p < to; p++) {
            outlays[p] = Math.min(outlays[p], outlay);
        }
    }

    /** The most that can be spent on the stops up to a position. */
    int[] mostUpTo() {
        int[] most = new int[track.size()];
        for (Outlay hop : hops) {
            most[hop.to] = Math.max(most[hop.to], most[hop.from] + hop.weight);
        }
        for (int p = 1; p < most.length; p++) {
            most[p] = Math.max(most[p], most[p - 1]);
        }
        return most;
    }
}
