package dev.stepladder.search.reduce;

import dev.stepladder.search.model.Bits;
import dev.stepladder.search.model.Interaction;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.ModelRestriction;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.model.PairPatternDatabase;
import dev.stepladder.search.model.PairProduct;
import dev.stepladder.search.model.TransitionGraph;
import java.util.Arrays;

/**
 * Reduced-cost fixing: removes the hops that no plan of at most a given cost can contain.
 *
 * <p>Take two interacting units and a hop of one of them. The cheapest path of the pair through the hop costs its cost
 * so far, the hop and its cost to go; all other units cost at least their heuristic. If the sum exceeds the limit for
 * every pair of positions, no plan within the limit contains the hop. Plans of exactly the limit all stay.
 * O(interactions · releases² · moves). (The name is from linear programming.)
 */
public final class ReducedCostFixing {
    private final long most;
    private final long[][][] hops;

    private ReducedCostFixing(Model model, long most) {
        this.most = most;
        this.hops = new long[model.size][][];
        Arrays.setAll(
                hops,
                u -> Arrays.stream(model.graphs[u].next).map(long[]::clone).toArray(long[][]::new));
    }

    /** The model with the hops that a plan of at most this cost can contain. */
    public static Model of(Model model, PairHeuristic heuristic, long most) {
        ReducedCostFixing fixing = new ReducedCostFixing(model, most);
        int[] start = model.start();
        for (int index = 0; index < model.interactions.size(); index++) {
            Interaction interaction = model.interactions.get(index);
            fixing.check(
                    interaction.product(),
                    heuristic.pair(index),
                    heuristic.without(interaction.first, interaction.second, start));
        }
        TransitionGraph[] fewer = model.graphs.clone();
        for (int u = 0; u < model.size; u++) {
            if (!Arrays.deepEquals(fixing.hops[u], fewer[u].next)) {
                fewer[u] = fewer[u].withHops(fixing.hops[u]);
            }
        }
        return ModelRestriction.model(model, fewer);
    }

    private void check(PairProduct product, PairPatternDatabase after, long others) {
        PairPatternDatabase before = product.interaction.fromStart();
        long[][] first = rows(product.rows);
        long[][] second = rows(product.columns);
        for (int a = 0; a < product.rows; a++) {
            for (int b = 0; b < product.columns; b++) {
                long spent = before.both(before.pair(a, b));
                if (spent == PackedCost.NONE) {
                    continue;
                }
                spent = PackedCost.plus(spent, others);
                for (PairProduct.Step step : product.ofFirst[a]) {
                    if (step.allowedWith(b) && fits(spent, step.cost(), after.both(after.pair(step.to(), b)))) {
                        Bits.set(first[a], step.to());
                    }
                }
                for (PairProduct.Step step : product.ofSecond[b]) {
                    if (step.allowedWith(a) && fits(spent, step.cost(), after.both(after.pair(a, step.to())))) {
                        Bits.set(second[b], step.to());
                    }
                }
                for (PairProduct.Both step : product.ofBoth[a]) {
                    long cost = step.firstCost() + step.secondCost();
                    if (step.otherFrom() == b && fits(spent, cost, after.both(after.pair(step.to(), step.otherTo())))) {
                        Bits.set(first[a], step.to());
                        Bits.set(second[b], step.otherTo());
                    }
                }
            }
        }
        narrow(product.interaction.first, first);
        narrow(product.interaction.second, second);
    }

    private boolean fits(long spent, long step, long after) {
        long total = PackedCost.plus(PackedCost.plus(spent, step), after);
        return total <= most && total != PackedCost.NONE;
    }

    private void narrow(int u, long[][] kept) {
        for (int position = 0; position < kept.length; position++) {
            Bits.keep(hops[u][position], kept[position]);
        }
    }

    private static long[][] rows(int size) {
        long[][] rows = new long[size][];
        Arrays.setAll(rows, index -> Bits.row(size));
        return rows;
    }
}
