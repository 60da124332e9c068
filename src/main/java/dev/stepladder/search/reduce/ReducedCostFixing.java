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
 * Drops the hops that no plan of a known cost can contain.
 *
 * <p>Once some plan is known, a hop is of no use if the best walk of two linked units that contains it, and the least that all others need besides, already cost
 * more than that plan. The walk costs what it takes from the start to the hop, the hop, and what it takes from there to a goal. Plans of
 * exactly the known cost all stay. (In linear programming this is called fixing by reduced costs.) O(links · releases² · moves).
 */
public final class ReducedCostFixing {
    private final long most;
    private final long[][][] hops;

    private ReducedCostFixing(Model model, long most) {
        this.most = most;
        this.hops = new long[model.size][][];
        Arrays.setAll(
                hops,
                u -> Arrays.stream(model.tracks[u].next).map(long[]::clone).toArray(long[][]::new));
    }

    /** The model with the hops that a plan of at most this cost can contain. */
    public static Model of(Model model, PairHeuristic bounds, long most) {
        ReducedCostFixing affordable = new ReducedCostFixing(model, most);
        int[] start = model.start();
        for (int index = 0; index < model.links.size(); index++) {
            Interaction link = model.links.get(index);
            affordable.check(link.product(), bounds.pair(index), bounds.without(link.first, link.second, start));
        }
        TransitionGraph[] fewer = model.tracks.clone();
        for (int u = 0; u < model.size; u++) {
            if (!Arrays.deepEquals(affordable.hops[u], fewer[u].next)) {
                fewer[u] = fewer[u].keeping(affordable.hops[u]);
            }
        }
        return ModelRestriction.model(model, fewer);
    }

    private void check(PairProduct product, PairPatternDatabase after, long others) {
        PairPatternDatabase before = product.link.fromStart();
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
                    if (step.allowedBeside(b) && fits(spent, step.cost(), after.both(after.pair(step.to(), b)))) {
                        Bits.set(first[a], step.to());
                    }
                }
                for (PairProduct.Step step : product.ofSecond[b]) {
                    if (step.allowedBeside(a) && fits(spent, step.cost(), after.both(after.pair(a, step.to())))) {
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
        narrow(product.link.first, first);
        narrow(product.link.second, second);
    }

    private boolean fits(long spent, long step, long after) {
        long total = PackedCost.plus(PackedCost.plus(spent, step), after);
        return total <= most && total != PackedCost.NONE;
    }

    private void narrow(int u, long[][] afforded) {
        for (int position = 0; position < afforded.length; position++) {
            Bits.keep(hops[u][position], afforded[position]);
        }
    }

    private static long[][] rows(int size) {
        long[][] rows = new long[size][];
        Arrays.setAll(rows, index -> Bits.row(size));
        return rows;
    }
}
