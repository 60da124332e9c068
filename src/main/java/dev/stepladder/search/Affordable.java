package dev.stepladder.search;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Drops the hops that no plan of a known cost can contain.
 *
 * <p>Once some plan is known, a hop is of no use if the best walk of two linked units that contains it, and the least that all others need besides, already cost
 * more than that plan. The walk costs what it takes from the start to the hop, the hop, and what it takes from there to a goal. Plans of
 * exactly the known cost all stay. (In linear programming this is called fixing by reduced costs.) O(links · releases² · moves).
 */
final class Affordable {
    private final Model model;
    private final long most;
    private final BitSet[][] hops;

    private Affordable(Model model, long most) {
        this.model = model;
        this.most = most;
        this.hops = new BitSet[model.size][];
        for (int u = 0; u < model.size; u++) {
            hops[u] = Arrays.stream(model.tracks[u].next).map(BitSet::clone).toArray(BitSet[]::new);
        }
    }

    /**
     * The tracks of a problem with the hops that a plan of at most this cost can contain.
     *
     * @param model of some of the tracks
     */
    static Track[] tracks(Model model, Bounds bounds, long most, Track[] tracks) {
        Affordable affordable = new Affordable(model, most);
        int[] start = model.start();
        for (int index = 0; index < model.links.size(); index++) {
            affordable.check(model.links.get(index), bounds.pair(index), bounds.without(index, start));
        }
        Track[] fewer = tracks.clone();
        for (int u = 0; u < model.size; u++) {
            Track track = model.tracks[u];
            BitSet all = new BitSet();
            all.set(0, track.size());
            fewer[track.unit] = track.keeping(all, affordable.hops[u], track.goal);
        }
        return fewer;
    }

    private void check(Link link, PairDistances after, long others) {
        Product product = new Product(model, link);
        PairDistances before = PairDistances.fromStart(model, link);
        BitSet[] first = rows(product.rows);
        BitSet[] second = rows(product.columns);
        for (int a = 0; a < product.rows; a++) {
            for (int b = 0; b < product.columns; b++) {
                long spent = before.both(before.pair(a, b));
                if (spent == Packed.NONE) {
                    continue;
                }
                spent = Packed.plus(spent, others);
                for (Product.Step step : product.ofFirst[a]) {
                    if (step.allowedBeside(b) && fits(spent, step, after.both(after.pair(step.to(), b)))) {
                        first[a].set(step.to());
                    }
                }
                for (Product.Step step : product.ofSecond[b]) {
                    if (step.allowedBeside(a) && fits(spent, step, after.both(after.pair(a, step.to())))) {
                        second[b].set(step.to());
                    }
                }
                for (Product.Step step : product.ofBoth[a]) {
                    if (step.otherFrom() == b && fits(spent, step, after.both(after.pair(step.to(), step.otherTo())))) {
                        first[a].set(step.to());
                        second[b].set(step.otherTo());
                    }
                }
            }
        }
        narrow(link.first, first);
        narrow(link.second, second);
    }

    private boolean fits(long spent, Product.Step step, long after) {
        long total = Packed.plus(Packed.plus(spent, step.firstCost() + step.secondCost()), after);
        return total <= most && total != Packed.NONE;
    }

    private void narrow(int u, BitSet[] afforded) {
        for (int position = 0; position < afforded.length; position++) {
            hops[u][position].and(afforded[position]);
        }
    }

    private static BitSet[] rows(int size) {
        BitSet[] rows = new BitSet[size];
        Arrays.setAll(rows, index -> new BitSet());
        return rows;
    }
}
