package dev.stepladder.search.sat;

import dev.stepladder.search.model.Bits;
import dev.stepladder.search.model.Interaction;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.model.PairPatternDatabase;
import dev.stepladder.search.model.PairProduct;
import java.util.Arrays;

/**
 * The Pareto front of the hops of two interacting units that only move up: the least hops of the second for each number
 * of hops of the first.
 *
 * <p>Dynamic programming backwards from the goals: for each useful pair of positions and each number of hops that the
 * first may make beyond its need, the minimum over the hops that lead on. O(useful pairs · moves · hops beyond need).
 */
final class ParetoBounds {
    private final Interaction interaction;
    private final PairProduct product;
    private final PairPatternDatabase needs;
    private final int weight;
    private final int beyond;
    private final int[][][] least;

    /**
     * @param weight of each hop of the first
     * @param most the most hops of the first
     */
    ParetoBounds(Interaction interaction, int weight, int most) {
        this.interaction = interaction;
        this.product = interaction.product();
        this.needs = interaction.toGoal();
        this.weight = weight;
        this.beyond = Math.max(0, most - needed());
        this.least = new int[product.rows][product.columns][];
        long[][] useful = interaction.consistentPairs();
        for (int a = product.rows - 1; a >= 0; a--) {
            for (int b = product.columns - 1; b >= 0; b--) {
                if (Bits.test(useful[a], b)) {
                    least[a][b] = from(a, b);
                }
            }
        }
    }

    /**
     * The least hops of the second if the first makes at most so many; {@link UnitCostBounds#UNLIMITED} if the first
     * needs more.
     */
    int least(int most) {
        int more = most - needed();
        return more < 0
                ? UnitCostBounds.UNLIMITED
                : least[interaction.one.graph.start][interaction.other.graph.start][more];
    }

    private int needed() {
        return need(interaction.one.graph.start, interaction.other.graph.start);
    }

    /** The hops that the first needs from a pair of positions. */
    private int need(int a, int b) {
        return PackedCost.field(needs.first(needs.pair(a, b)), PackedCost.HOPS) / weight;
    }

    private int[] from(int a, int b) {
        boolean end = interaction.one.graph.goal.get(a) && interaction.other.graph.goal.get(b);
        int[] hops = new int[beyond + 1];
        Arrays.fill(hops, end ? 0 : UnitCostBounds.UNLIMITED);
        for (PairProduct.Step step : product.ofFirst[a]) {
            if (step.allowedWith(b) && least[step.to()][b] != null) {
                lower(hops, least[step.to()][b], need(step.to(), b) + 1 - need(a, b), 0);
            }
        }
        for (PairProduct.Step step : product.ofSecond[b]) {
            if (step.allowedWith(a) && least[a][step.to()] != null) {
                lower(hops, least[a][step.to()], need(a, step.to()) - need(a, b), 1);
            }
        }
        return hops;
    }

    private static void lower(int[] hops, int[] there, int detour, int hop) {
        for (int x = detour; x < hops.length; x++) {
            hops[x] = Math.min(hops[x], there[x - detour] + hop);
        }
    }
}
