package dev.stepladder.search.reduce;

import dev.stepladder.search.problem.Problem;
import java.util.BitSet;
import java.util.List;

/**
 * Irrelevance pruning: the units that can matter to the goal; all others can be frozen.
 *
 * <p>Simplest case: a unit that is not at its goal must move, so it is relevant. A unit is also relevant if a relevant
 * unit can reach a release that is incompatible with its <em>present</em> release, has a guard on it that does not
 * hold, moves together with it, or completes a nogood with it. An irrelevant unit never blocks a path: remove its hops
 * from any path, and the rest is a path of no more cost. So freezing the irrelevant units keeps an optimal path.
 *
 * <p>A unit can reach a release if it is on some path from its start to its goal, were the unit alone: a superset of
 * the truth. O(units² · releases).
 */
public final class Relevance {
    private final Problem problem;
    private final BitSet relevant = new BitSet();
    private final BitSet[] visits;

    private Relevance(Problem problem) {
        this.problem = problem;
        this.visits = new BitSet[problem.units().size()];
    }

    /** The relevant units. */
    public static BitSet of(Problem problem) {
        Relevance relevance = new Relevance(problem);
        relevance.spread();
        return relevance.relevant;
    }

    private void spread() {
        List<Problem.UnitTask> units = problem.units();
        int[] start = problem.start();
        for (int u = 0; u < units.size(); u++) {
            if (!units.get(u).goal().get(start[u])) {
                enter(u);
            }
        }
        // A newly relevant unit may make others relevant; each enters once, so this ends.
        for (boolean grown = true; grown; ) {
            int before = relevant.cardinality();
            for (int u = relevant.nextSetBit(0); u >= 0; u = relevant.nextSetBit(u + 1)) {
                pullIn(u, start);
            }
            for (Problem.JointMove jointMove : problem.jointMoves()) {
                if (jointMove.parts().stream()
                        .anyMatch(part -> relevant.get(part.unit()) && visits(part.unit(), part.from()))) {
                    jointMove.parts().forEach(part -> enter(part.unit()));
                    need(jointMove.guards(), start);
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
            Problem.UnitTask unit = problem.units().get(u);
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
            for (Problem.JointMove jointMove : problem.jointMoves()) {
                for (Problem.Part part : jointMove.parts()) {
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
