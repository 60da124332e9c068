package dev.stepladder.search.reduce;

import dev.stepladder.search.problem.Problem;
import java.util.BitSet;
import java.util.List;

/**
 * Which units can matter to the goal; all others may stand still.
 *
 * <p>A unit that is not at its goal must move, so it matters. A unit matters too if one that matters may come to a release that does not
 * fit its <em>present</em> release, or has a move that asks it to be elsewhere, or moves together with it, or completes a nogood with
 * it. The rest never stands in anyone's way: take any path, delete the hops of the rest, and it is still a path, and shorter. So freezing
 * them costs nothing, and no shortest path is lost.
 *
 * <p>"May come to" is read generously: on some way from its start to its goal, were the unit alone. O(units² · releases).
 */
public final class Relevance {
    private final Problem problem;
    private final BitSet relevant = new BitSet();
    private final BitSet[] visits;

    private Relevance(Problem problem) {
        this.problem = problem;
        this.visits = new BitSet[problem.units().size()];
    }

    /** The units that matter. */
    public static BitSet of(Problem problem) {
        Relevance relevance = new Relevance(problem);
        relevance.spread();
        return relevance.relevant;
    }

    private void spread() {
        List<Problem.Chain> units = problem.units();
        int[] start = problem.start();
        for (int u = 0; u < units.size(); u++) {
            if (!units.get(u).goal().get(start[u])) {
                enter(u);
            }
        }
        // A unit that newly matters may make others matter; each enters once, so this ends.
        for (boolean grown = true; grown; ) {
            int before = relevant.cardinality();
            for (int u = relevant.nextSetBit(0); u >= 0; u = relevant.nextSetBit(u + 1)) {
                pullIn(u, start);
            }
            for (Problem.Leap leap : problem.leaps()) {
                if (leap.parts().stream()
                        .anyMatch(part -> relevant.get(part.unit()) && visits(part.unit(), part.from()))) {
                    leap.parts().forEach(part -> enter(part.unit()));
                    need(leap.guards(), start);
                }
            }
            for (Problem.Nogood nogood : problem.nogoods()) {
                if (nogood.together().stream().allMatch(term -> mayHold(term, start))
                        && nogood.together().stream().anyMatch(term -> relevant.get(term.unit()))) {
                    nogood.together().forEach(term -> enter(term.unit()));
                }
            }
            grown = relevant.cardinality() > before;
        }
    }

    private void pullIn(int u, int[] start) {
        for (int w = 0; w < start.length; w++) {
            if (!relevant.get(w)
                    && problem.related(u, w)
                    && problem.misfits(w, start[w], u).intersects(visits[u])) {
                enter(w);
            }
        }
        for (Problem.Move move : problem.units().get(u).moves()) {
            if (visits(u, move.from()) && visits(u, move.to())) {
                need(move.guards(), start);
            }
        }
    }

    private void need(List<Problem.Guard> guards, int[] start) {
        for (Problem.Guard guard : guards) {
            if (!guard.allowed().get(start[guard.unit()])) {
                enter(guard.unit());
            }
        }
    }

    private boolean mayHold(Problem.Guard term, int[] start) {
        return relevant.get(term.unit())
                ? term.allowed().intersects(visits[term.unit()])
                : term.allowed().get(start[term.unit()]);
    }

    private boolean visits(int u, int release) {
        return visits[u].get(release);
    }

    private void enter(int u) {
        if (!relevant.get(u)) {
            relevant.set(u);
            Problem.Chain unit = problem.units().get(u);
            BitSet begin = new BitSet();
            begin.set(unit.start());
            visits[u] = reach(u, begin, false);
            visits[u].and(reach(u, unit.goal(), true));
            visits[u].set(unit.start());
        }
    }

    private BitSet reach(int u, BitSet from, boolean backwards) {
        BitSet reached = (BitSet) from.clone();
        for (int before = -1; before != reached.cardinality(); ) {
            before = reached.cardinality();
            for (Problem.Move move : problem.units().get(u).moves()) {
                step(reached, move.from(), move.to(), backwards);
            }
            for (Problem.Leap leap : problem.leaps()) {
                for (Problem.Part part : leap.parts()) {
                    if (part.unit() == u) {
                        step(reached, part.from(), part.to(), backwards);
                    }
                }
            }
        }
        return reached;
    }

    private static void step(BitSet reached, int from, int to, boolean backwards) {
        if (reached.get(backwards ? to : from)) {
            reached.set(backwards ? from : to);
        }
    }
}
