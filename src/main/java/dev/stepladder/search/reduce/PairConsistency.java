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
 * Constraint propagation: removes the positions, hops and goals that no path can use.
 *
 * <p>Simplest case: one unit alone. A position stays if it is on some path from the start to a goal. Two interacting
 * units: a pair of positions is consistent if it is on a path of the two from the pair of starts to a pair of goals,
 * through compatible pairs ({@link PairReachability}). A position stays only if it has a consistent partner at every
 * interacting unit; a hop only if it joins two consistent pairs; a goal only if it is compatible with a goal of every
 * interacting unit. A domain that shrinks may shrink others, so interactions are revised until the domains hardly
 * shrink any more. Most problems without a path end here with an empty domain.
 *
 * <p>The propagation is sound: every path of the whole projects to a path of each pair. One revision costs O(releases²
 * · moves / 64). (Arc and path consistency: Mackworth, Artificial Intelligence 8, 1977; here over paths instead of
 * values.)
 */
public final class PairConsistency {
    /** A round that removes less than this fraction of the domains is the last. */
    private static final int ENOUGH = 16;

    private final Model model;
    private final Domain[] domains;

    /** By unit: the revision in which its domain last shrank. */
    private final int[] narrowedAt;

    private int revisions;

    private PairConsistency(Model model) {
        this.model = model;
        this.domains = new Domain[model.size];
        Arrays.setAll(domains, u -> new Domain(model.graphs[u]));
        this.narrowedAt = new int[model.size];
    }

    /** The model of the remaining domains; empty if no path exists. */
    public static Optional<Model> of(Model model) {
        Model before = model;
        while (true) {
            PairConsistency propagation = new PairConsistency(before);
            if (!propagation.narrow()) {
                return Optional.empty();
            }
            TransitionGraph[] graphs = new TransitionGraph[before.size];
            Arrays.setAll(graphs, u -> propagation.domains[u].graph());
            Model after = ModelRestriction.model(before, graphs);
            // A nogood may have become a misfit of two units.
            if (after.nogoods.size() == before.nogoods.size()) {
                return Optional.of(after);
            }
            before = after;
        }
    }

    private boolean narrow() {
        int[] revisedAt = new int[model.interactions.size()];
        Arrays.fill(revisedAt, -1);
        long[][][] reachable = RelaxedReachability.hops(model);
        for (int u = 0; u < model.size; u++) {
            domains[u].keepHops(reachable[u]);
        }
        int before = Integer.MAX_VALUE;
        while (true) {
            for (int u = 0; u < model.size; u++) {
                reviseUnit(u);
            }
            for (int index = 0; index < revisedAt.length; index++) {
                Interaction interaction = model.interactions.get(index);
                if (Math.max(narrowedAt[interaction.first], narrowedAt[interaction.second]) > revisedAt[index]) {
                    revisePair(interaction);
                    revisedAt[index] = revisions;
                }
            }
            int after = 0;
            for (Domain each : domains) {
                if (!each.hasPath()) {
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

    private void reviseUnit(int u) {
        if (revisions > 0 && model.units[u].partners.isEmpty()) {
            return; // smaller domains of other units do not affect its operators
        }
        applyUnaryNogoods(u);
        boolean less = domains[u].keepHops(possible(u));
        less |= domains[u].keepPathPositions();
        if (less) {
            revisions++;
            narrowedAt[u] = revisions;
        }
    }

    /** A nogood with one open term removes its positions. */
    private void applyUnaryNogoods(int u) {
        for (List<Operator.Condition> nogood : model.nogoods) {
            if (nogood.size() == 1 && nogood.get(0).unit() == u) {
                Bits.remove(domains[u].positions, nogood.get(0).allowed().words);
            }
        }
    }

    /** The hops of a unit whose other parts and guards are still possible. */
    private long[][] possible(int u) {
        int size = model.graphs[u].size();
        long[][] hops = new long[size][];
        Arrays.setAll(hops, position -> Bits.row(size));
        for (Operator op : model.units[u].operators) {
            if (isPossible(op)) {
                int part = op.partOf(u);
                Bits.set(hops[op.from[part]], op.to[part]);
            }
        }
        return hops;
    }

    private boolean isPossible(Operator op) {
        for (int part = 0; part < op.unit.length; part++) {
            if (!Bits.test(domains[op.unit[part]].hops[op.from[part]], op.to[part])) {
                return false;
            }
        }
        for (Operator.Condition guard : op.guards) {
            if (!Bits.meet(guard.allowed().words, domains[guard.unit()].positions)) {
                return false;
            }
        }
        return true;
    }

    private void revisePair(Interaction interaction) {
        boolean[] less = new PairReachability(
                        interaction.product(), domains[interaction.first], domains[interaction.second])
                .narrow();
        revisions++;
        if (less[0]) {
            narrowedAt[interaction.first] = revisions;
        }
        if (less[1]) {
            narrowedAt[interaction.second] = revisions;
        }
    }
}
