package dev.stepladder.search;

import dev.stepladder.rule.Cost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lays a problem out over tracks.
 *
 * <p>What holds at every position is left out, what can't happen at any position too: a guard that always holds, a move between releases
 * without positions, a nogood with a term that can't come true. A nogood of which only two terms are in doubt is a misfit of two units, and
 * serves the bounds as one.
 */
final class ModelMaker {
    private final Problem problem;
    private final Track[] tracks;
    private final int[] units;

    /** The number of a unit in the model; negative if it is left out. */
    private final int[] local;

    private final long[][][][] fit;

    private ModelMaker(Problem problem, Track[] tracks, int[] units) {
        this.problem = problem;
        this.tracks = tracks;
        this.units = units;
        this.local = new int[tracks.length];
        Arrays.fill(local, -1);
        Arrays.setAll(units.clone(), index -> local[units[index]] = index);
        this.fit = new long[units.length][units.length][][];
    }

    /** @param tracks one for each unit of the problem, in order */
    static Model model(Problem problem, Track[] tracks) {
        return model(problem, tracks, IntStream.range(0, tracks.length).toArray());
    }

    /**
     * The model of some of the units only.
     *
     * @param units in order; none may have to do with one that is left out, unless that has a single position
     */
    static Model model(Problem problem, Track[] tracks, int[] units) {
        return new ModelMaker(problem, tracks, units).model();
    }

    private Model model() {
        List<Op> ops = ops();
        for (int u = 0; u < units.length; u++) {
            for (int w = u + 1; w < units.length; w++) {
                if (problem.related(units[u], units[w])) {
                    misfits(u, w);
                }
            }
        }
        List<List<Op.Condition>> nogoods = new ArrayList<>();
        for (Problem.Nogood nogood : problem.nogoods()) {
            conditions(nogood.together()).filter(this::isInside).ifPresent(terms -> {
                if (terms.size() == 2 && terms.get(0).unit() != terms.get(1).unit()) {
                    forbid(terms.get(0), terms.get(1));
                } else {
                    nogoods.add(terms);
                }
            });
        }
        for (Op op : ops) {
            for (int one : op.unit) {
                Arrays.stream(op.unit).forEach(other -> touch(one, other));
                op.guards.forEach(guard -> touch(one, guard.unit()));
            }
        }
        Track[] kept = Arrays.stream(units).mapToObj(u -> tracks[u]).toArray(Track[]::new);
        return new Model(kept, ops, links(), nogoods);
    }

    private List<Op> ops() {
        List<Op> ops = new ArrayList<>();
        for (int u : units) {
            for (Problem.Move move : problem.units().get(u).moves()) {
                Problem.Part part = new Problem.Part(u, move.from(), move.to());
                add(ops, new Hop(List.of(part), move.cost()), move.guards());
            }
        }
        problem.leaps().stream()
                .filter(leap -> local[leap.parts().get(0).unit()] >= 0)
                .forEach(leap -> add(ops, new Hop(leap.parts(), leap.cost()), leap.guards()));
        return ops;
    }

    private void add(List<Op> ops, Hop hop, List<Problem.Guard> guards) {
        if (hop.cost().equals(Cost.ZERO)) {
            throw new IllegalArgumentException("hop that costs nothing: " + hop);
        }
        conditions(guards)
                .ifPresent(conditions -> place(
                        ops,
                        hop,
                        conditions,
                        new int[hop.parts().size()],
                        new int[hop.parts().size()],
                        0));
    }

    /** Every way to put the parts of a hop on positions. */
    private void place(List<Op> ops, Hop hop, List<Op.Condition> guards, int[] from, int[] to, int part) {
        if (part == from.length) {
            int[] moved =
                    hop.parts().stream().mapToInt(each -> local[each.unit()]).toArray();
            ops.add(new Op(ops.size(), moved, from.clone(), to.clone(), guards, hop));
            return;
        }
        Problem.Part moved = hop.parts().get(part);
        Track track = tracks[moved.unit()];
        for (int position : track.positionsOf(moved.from())) {
            for (int next : track.positionsOf(moved.to())) {
                if (track.next[position].get(next)) {
                    from[part] = position;
                    to[part] = next;
                    place(ops, hop, guards, from, to, part + 1);
                }
            }
        }
    }

    /** Whether terms are about units of this model; all are or none is. */
    private boolean isInside(List<Op.Condition> terms) {
        return terms.stream().anyMatch(term -> term.unit() >= 0);
    }

    /** The guards that are in doubt; empty if one of them can't hold. */
    private Optional<List<Op.Condition>> conditions(List<Problem.Guard> guards) {
        List<Op.Condition> conditions = new ArrayList<>();
        for (Problem.Guard guard : guards) {
            Track track = tracks[guard.unit()];
            BitSet positions = Model.positions(track, guard.allowed());
            if (positions.isEmpty()) {
                return Optional.empty();
            }
            if (positions.cardinality() < track.size()) {
                conditions.add(new Op.Condition(local[guard.unit()], new Op.Row(Bits.of(positions, track.size()))));
            }
        }
        return Optional.of(conditions);
    }

    private Track track(int u) {
        return tracks[units[u]];
    }

    private void misfits(int u, int w) {
        for (int a = 0; a < track(u).size(); a++) {
            BitSet misfits = problem.misfits(units[u], track(u).release[a], units[w]);
            BitSet positions = misfits.isEmpty() ? misfits : Model.positions(track(w), misfits);
            if (!positions.isEmpty()) {
                touch(u, w);
                for (int b = positions.nextSetBit(0); b >= 0; b = positions.nextSetBit(b + 1)) {
                    misfit(u, a, w, b);
                }
            }
        }
    }

    private void forbid(Op.Condition one, Op.Condition other) {
        touch(one.unit(), other.unit());
        for (int a = 0; a < track(one.unit()).size(); a++) {
            for (int b = 0; b < track(other.unit()).size(); b++) {
                if (one.allowed().has(a) && other.allowed().has(b)) {
                    misfit(one.unit(), a, other.unit(), b);
                }
            }
        }
    }

    private void misfit(int u, int a, int w, int b) {
        Bits.clear(fit[u][w][a], b);
        Bits.clear(fit[w][u][b], a);
    }

    /** From now on these two have a link. */
    private void touch(int u, int w) {
        if (u != w && fit[u][w] == null) {
            fit[u][w] = full(track(u).size(), track(w).size());
            fit[w][u] = full(track(w).size(), track(u).size());
        }
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int u = 0; u < units.length; u++) {
            for (int w = u + 1; w < units.length; w++) {
                if (fit[u][w] != null) {
                    links.add(new Link(u, w, fit[u][w], fit[w][u]));
                }
            }
        }
        return links;
    }

    private static long[][] full(int rows, int columns) {
        BitSet all = new BitSet();
        all.set(0, columns);
        long[] row = Bits.of(all, columns);
        long[][] matrix = new long[rows][];
        Arrays.setAll(matrix, index -> row.clone());
        return matrix;
    }
}
