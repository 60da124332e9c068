package dev.stepladder.search;

import java.util.Arrays;

/**
 * The least that a path can still cost from a state, from what single units and pairs of units need.
 *
 * <p>Each unit needs at least the most that any of its pairs makes it spend for itself. Adding that up over the units counts every hop once, as a hop
 * belongs to one unit. Two units together may need more than their two shares; such excess may be added too, as long as no unit is in two pairs
 * whose excess is added: a matching. Pairs are taken greedily, largest excess first.
 */
final class Bounds {
    private final Model model;
    private final long[][] alone;
    private final PairDistances[] pairs;
    private final long[] share;
    private final long[] excess;

    Bounds(Model model) {
        this.model = model;
        this.alone = new long[model.size][];
        for (int u = 0; u < model.size; u++) {
            alone[u] = alone(u);
        }
        this.pairs =
                model.links.stream().map(link -> PairDistances.of(model, link)).toArray(PairDistances[]::new);
        this.share = new long[model.size];
        this.excess = new long[pairs.length];
    }

    /** A lower bound on the cost from this state to a goal; {@link Packed#NONE} if some pair can't get there. */
    long from(int[] state) {
        for (int u = 0; u < state.length; u++) {
            share[u] = alone[u][state[u]];
            if (share[u] == Packed.NONE) {
                return Packed.NONE;
            }
        }
        for (int index = 0; index < pairs.length; index++) {
            Link link = model.links.get(index);
            int pair = pairs[index].pair(state[link.first], state[link.second]);
            if (pairs[index].both(pair) == Packed.NONE) {
                return Packed.NONE;
            }
            share[link.first] = Math.max(share[link.first], pairs[index].first(pair));
            share[link.second] = Math.max(share[link.second], pairs[index].second(pair));
        }
        long sum = 0;
        for (long part : share) {
            sum = Packed.plus(sum, part);
        }
        return addExcess(state, sum);
    }

    private long addExcess(int[] state, long sum) {
        boolean some = false;
        for (int index = 0; index < pairs.length; index++) {
            Link link = model.links.get(index);
            int pair = pairs[index].pair(state[link.first], state[link.second]);
            excess[index] = pairs[index].both(pair) - share[link.first] - share[link.second];
            some |= excess[index] > 0;
        }
        long total = sum;
        while (some) {
            int best = -1;
            for (int index = 0; index < pairs.length; index++) {
                if (excess[index] > 0 && (best < 0 || excess[index] > excess[best])) {
                    best = index;
                }
            }
            some = best >= 0;
            if (some) {
                Link taken = model.links.get(best);
                total += excess[best];
                for (int index = 0; index < pairs.length; index++) {
                    Link link = model.links.get(index);
                    if (touch(link, taken.first) || touch(link, taken.second)) {
                        excess[index] = 0;
                    }
                }
            }
        }
        return total;
    }

    private static boolean touch(Link link, int unit) {
        return link.first == unit || link.second == unit;
    }

    /** What a unit spends when all others do as it pleases. */
    private long[] alone(int u) {
        long[] distance = new long[model.tracks[u].size()];
        Arrays.fill(distance, Packed.NONE);
        model.tracks[u].goal.stream().forEach(position -> distance[position] = 0);
        for (boolean shorter = true; shorter; ) {
            shorter = false;
            for (Op op : model.opsOf.get(u)) {
                int part = op.partOf(u);
                long way = Packed.plus(distance[op.to[part]], op.costAt(u));
                if (way < distance[op.from[part]]) {
                    distance[op.from[part]] = way;
                    shorter = true;
                }
            }
        }
        return distance;
    }
}
