package dev.stepladder.search.sat;

import dev.stepladder.search.model.TransitionGraph;
import dev.stepladder.search.model.UnitModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bounds on what one unit that only moves up spends, by position: cost so far and cost to go.
 *
 * <p>For each position: the bound if the unit stops there, and the bound if it may skip it. A position without a path
 * is {@link #UNLIMITED}. One pass over the hops in each direction.
 */
final class UnitCostBounds {
    /** More than any unit spends. */
    static final int UNLIMITED = Integer.MAX_VALUE / 4;

    /** The least cost from the start to a stop at each position. */
    final int[] before;

    /** The least cost from each position to a goal. */
    final int[] after;

    /** The hops of the unit, from low positions to high. */
    private final List<WeightedHop> hops;

    private final TransitionGraph graph;

    /** A hop and its weight. */
    private record WeightedHop(int from, int to, int weight) {}

    /** @param weights of the unit's hops, in their order */
    UnitCostBounds(UnitModel unit, int[] weights) {
        this.graph = unit.graph;
        this.hops = IntStream.range(0, weights.length)
                .mapToObj(at -> new WeightedHop(
                        unit.from(unit.operators.get(at)), unit.to(unit.operators.get(at)), weights[at]))
                .sorted(Comparator.comparing(WeightedHop::from))
                .toList();
        this.before = unlimited();
        this.after = unlimited();
        before[graph.start] = 0;
        for (WeightedHop hop : hops) {
            before[hop.to] = Math.min(before[hop.to], before[hop.from] + hop.weight);
        }
        graph.goal.stream().forEach(p -> after[p] = 0);
        for (int at = hops.size() - 1; at >= 0; at--) {
            WeightedHop hop = hops.get(at);
            after[hop.from] = Math.min(after[hop.from], after[hop.to] + hop.weight);
        }
    }

    private int[] unlimited() {
        int[] costs = new int[graph.size()];
        Arrays.fill(costs, UNLIMITED);
        return costs;
    }

    /** The least cost of the stops up to a position, whether it is one of them or not. */
    int[] leastUpTo() {
        int[] least = unlimited();
        graph.goal.stream().forEach(end -> lower(least, end, least.length, before[end]));
        hops.forEach(hop -> lower(least, hop.from, hop.to, before[hop.from]));
        return least;
    }

    /** The least cost of the stops after a position. */
    int[] leastBeyond() {
        int[] least = unlimited();
        graph.goal.stream().forEach(end -> lower(least, end, least.length, 0));
        hops.forEach(hop -> lower(least, hop.from, hop.to, hop.weight + after[hop.to]));
        return least;
    }

    private static void lower(int[] costs, int from, int to, int cost) {
        for (int p = from; p < to; p++) {
            costs[p] = Math.min(costs[p], cost);
        }
    }

    /** The most that the stops up to a position can cost. */
    int[] mostUpTo() {
        int[] most = new int[graph.size()];
        for (WeightedHop hop : hops) {
            most[hop.to] = Math.max(most[hop.to], most[hop.from] + hop.weight);
        }
        for (int p = 1; p < most.length; p++) {
            most[p] = Math.max(most[p], most[p - 1]);
        }
        return most;
    }
}
