package dev.stepladder.search.reduce;

import dev.stepladder.search.model.Bits;
import dev.stepladder.search.model.Domain;
import dev.stepladder.search.model.Interaction;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.ModelRestriction;
import dev.stepladder.search.model.Operator;
import dev.stepladder.search.model.PairReachability;
import dev.stepladder.search.model.TransitionGraph;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Drops positions and hops that no path can use.
 *
 * <p>One unit alone: a position is of use if some way from the start to a goal leads over it. Two linked units: a pair of positions is of
 * use if some walk of the two leads over it, from the pair of starts to a pair of goals, through pairs that fit ({@link PairReachability}). A position stays only if
 * with every linked unit it is part of a pair of use; a hop only if it joins two such pairs; a goal only if it fits a goal of every linked
 * unit. What goes at one unit may make more go at those linked to it, so these are looked at again until little goes. Most problems without a path end
 * here, and what stays is small.
 *
 * <p>No path loses anything: seen from two units, every path is such a walk. A look at a link costs O(releases² · moves / 64). (Arc and path
 * consistency after Mackworth, Artificial Intelligence 8, 1977, on walks in place of values.)
 */
public final class PairConsistency {
    /** A round that takes away less than this part of what was left is the last. */
    private static final int ENOUGH = 16;

    private final Model model;
    private final Domain[] left;

    /** By unit, when it last lost something; counted in looks. */
    private final int[] lost;

    private int looks;

    private PairConsistency(Model model) {
        this.model = model;
        this.left = new Domain[model.size];
        Arrays.setAll(left, u -> new Domain(model.tracks[u]));
        this.lost = new int[model.size];
    }

    /** The model with what is left; empty if no path exists. */
    public static Optional<Model> of(Model model) {
        Model before = model;
        while (true) {
            PairConsistency viability = new PairConsistency(before);
            if (!viability.narrow()) {
                return Optional.empty();
            }
            TransitionGraph[] tracks = new TransitionGraph[before.size];
            Arrays.setAll(tracks, u -> viability.left[u].track());
            Model after = ModelRestriction.model(before, tracks);
            // A nogood may have become a misfit of two units by now.
            if (after.nogoods.size() == before.nogoods.size()) {
                return Optional.of(after);
            }
            before = after;
        }
    }

    private boolean narrow() {
        int[] looked = new int[model.links.size()];
        Arrays.fill(looked, -1);
        long[][][] attainable = RelaxedReachability.hops(model);
        for (int u = 0; u < model.size; u++) {
            left[u].keepHops(attainable[u]);
        }
        int before = Integer.MAX_VALUE;
        while (true) {
            for (int u = 0; u < model.size; u++) {
                alone(u);
            }
            for (int index = 0; index < looked.length; index++) {
                Interaction link = model.links.get(index);
                if (Math.max(lost[link.first], lost[link.second]) > looked[index]) {
                    together(link);
                    looked[index] = looks;
                }
            }
            int after = 0;
            for (Domain each : left) {
                if (!each.hasWay()) {
                    return false;
                }
                after += each.count();
            }
            if (after >= before - before / ENOUGH) {
                return true;
            }
            before = after;
        }
    }

    private void alone(int u) {
        if (looks > 0 && model.movers[u].partners.isEmpty()) {
            return; // what others have lost is nothing to its hops
        }
        ban(u);
        boolean less = left[u].keepHops(possible(u));
        less |= left[u].keepWays();
        if (less) {
            looks++;
            lost[u] = looks;
        }
    }

    /** A nogood of which a single term is in doubt takes its positions away. */
    private void ban(int u) {
        for (List<Operator.Condition> nogood : model.nogoods) {
            if (nogood.size() == 1 && nogood.get(0).unit() == u) {
                Bits.remove(left[u].positions, nogood.get(0).allowed().words);
            }
        }
    }

    /** The hops of a unit whose parts and guards the others leave possible. */
    private long[][] possible(int u) {
        int size = model.tracks[u].size();
        long[][] hops = new long[size][];
        Arrays.setAll(hops, position -> Bits.row(size));
        for (Operator op : model.movers[u].ops) {
            if (isPossible(op)) {
                int part = op.partOf(u);
                Bits.set(hops[op.from[part]], op.to[part]);
            }
        }
        return hops;
    }

    private boolean isPossible(Operator op) {
        for (int part = 0; part < op.unit.length; part++) {
            if (!Bits.test(left[op.unit[part]].hops[op.from[part]], op.to[part])) {
                return false;
            }
        }
        for (Operator.Condition guard : op.guards) {
            if (!Bits.meet(guard.allowed().words, left[guard.unit()].positions)) {
                return false;
            }
        }
        return true;
    }

    private void together(Interaction link) {
        boolean[] less = new PairReachability(link.product(), left[link.first], left[link.second]).narrow();
        looks++;
        if (less[0]) {
            lost[link.first] = looks;
        }
        if (less[1]) {
            lost[link.second] = looks;
        }
    }
}
