package dev.stepladder.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Drops positions and hops that no path can use.
 *
 * <p>One unit alone: a position is of use if some way from the start to a goal leads over it. Two linked units: a pair of positions is of
 * use if some walk of the two leads over it, from the pair of starts to a pair of goals, through pairs that fit. A position stays only if
 * with every linked unit it is part of a pair of use; a hop only if it joins two such pairs; a goal only if it fits a goal of every linked
 * unit. What goes at one unit may make more go at others, so it is repeated until little goes. Most problems without a path end
 * here, and what stays is small.
 *
 * <p>No path loses anything: seen from two units, every path is such a walk. A round costs O(links · releases² · moves / 64). (Arc and path
 * consistency after Mackworth, Artificial Intelligence 8, 1977, on walks in place of values.)
 */
final class Viability {
    /** A round that takes away less than this part of what was left is the last. */
    private static final int ENOUGH = 16;

    private final Model model;
    private final BitSet[] kept;
    private final BitSet[] goals;
    private final BitSet[][] hops;

    private Viability(Model model) {
        this.model = model;
        this.kept = new BitSet[model.size];
        this.goals = new BitSet[model.size];
        this.hops = new BitSet[model.size][];
    }

    /**
     * The tracks of the problem, smaller for some units; empty if no path exists.
     *
     * @param units the units to look at, none of which may have to do with another
     */
    static Optional<Track[]> tracks(Problem problem, Track[] first, int[] units) {
        Track[] tracks = first;
        for (int width = Integer.MAX_VALUE; ; ) {
            Viability round = new Viability(ModelMaker.model(problem, tracks, units));
            round.alone();
            round.model.links.forEach(round::together);
            round.banned();
            Track[] fewer = tracks.clone();
            int left = 0;
            for (int u = 0; u < units.length; u++) {
                Track track = round.model.tracks[u];
                if (!round.kept[u].get(track.start) || !round.kept[u].intersects(round.goals[u])) {
                    return Optional.empty();
                }
                Track smaller = track.keeping(round.kept[u], round.hops[u], round.goals[u]);
                fewer[units[u]] = smaller;
                left += smaller.size() + smaller.width() + smaller.goal.cardinality();
            }
            if (left >= width - width / ENOUGH) {
                return Optional.of(fewer);
            }
            width = left;
            tracks = fewer;
        }
    }

    private void alone() {
        for (int u = 0; u < model.size; u++) {
            int unit = u;
            Track track = model.tracks[u];
            hops[u] = new BitSet[track.size()];
            Arrays.setAll(hops[u], position -> new BitSet());
            model.opsOf.get(u).forEach(op -> hops[unit][op.from[op.partOf(unit)]].set(op.to[op.partOf(unit)]));
            BitSet forward = new BitSet();
            forward.set(track.start);
            BitSet backward = (BitSet) track.goal.clone();
            for (boolean grown = true; grown; ) {
                int before = forward.cardinality() + backward.cardinality();
                for (int position = 0; position < track.size(); position++) {
                    if (forward.get(position)) {
                        forward.or(hops[u][position]);
                    }
                    if (hops[u][position].intersects(backward)) {
                        backward.set(position);
                    }
                }
                grown = forward.cardinality() + backward.cardinality() > before;
            }
            kept[u] = forward;
            kept[u].and(backward);
            goals[u] = (BitSet) track.goal.clone();
        }
    }

    /** A nogood of which a single term is in doubt takes its positions away. */
    private void banned() {
        model.nogoods.stream()
                .filter(nogood -> nogood.size() == 1)
                .map(nogood -> nogood.get(0))
                .forEach(term -> kept[term.unit()].andNot(BitSet.valueOf(term.allowed().words)));
    }

    private void together(Link link) {
        Product product = new Product(model, link);
        long[][] useful = new Walks(product, model).useful();
        BitSet[] firstHops = rows(product.rows);
        BitSet[] secondHops = rows(product.columns);
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        BitSet firstGoals = new BitSet();
        BitSet secondGoals = new BitSet();
        long[] ends = Bits.of(model.tracks[link.second].goal, product.columns);
        for (int a = 0; a < product.rows; a++) {
            BitSet row = BitSet.valueOf(useful[a]);
            if (row.isEmpty()) {
                continue;
            }
            rows.set(a);
            columns.or(row);
            if (model.tracks[link.first].goal.get(a) && Bits.meet(useful[a], ends)) {
                firstGoals.set(a);
                BitSet goalsHere = (BitSet) row.clone();
                goalsHere.and(model.tracks[link.second].goal);
                secondGoals.or(goalsHere);
            }
            for (Product.Step step : product.ofFirst[a]) {
                if (meet(useful[a], useful[step.to()], step)) {
                    firstHops[a].set(step.to());
                }
            }
            for (int b = row.nextSetBit(0); b >= 0; b = row.nextSetBit(b + 1)) {
                for (Product.Step step : product.ofSecond[b]) {
                    if (step.allowedBeside(a) && row.get(step.to())) {
                        secondHops[b].set(step.to());
                    }
                }
            }
            for (Product.Step step : product.ofBoth[a]) {
                if (row.get(step.otherFrom()) && Bits.test(useful[step.to()], step.otherTo())) {
                    firstHops[a].set(step.to());
                    secondHops[step.otherFrom()].set(step.otherTo());
                }
            }
        }
        narrow(link.first, rows, firstHops, firstGoals);
        narrow(link.second, columns, secondHops, secondGoals);
    }

    private static boolean meet(long[] here, long[] there, Product.Step step) {
        for (int word = 0; word < here.length; word++) {
            long both = here[word] & there[word];
            if (step.when().isPresent()) {
                both &= step.when().get().words[word];
            }
            if (both != 0) {
                return true;
            }
        }
        return false;
    }

    private void narrow(int unit, BitSet positions, BitSet[] moves, BitSet ends) {
        kept[unit].and(positions);
        goals[unit].and(ends);
        for (int position = 0; position < moves.length; position++) {
            hops[unit][position].and(moves[position]);
        }
    }

    private static BitSet[] rows(int size) {
        BitSet[] rows = new BitSet[size];
        Arrays.setAll(rows, index -> new BitSet());
        return rows;
    }
}
