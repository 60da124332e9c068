package dev.stepladder.search;

import dev.stepladder.rule.Cost;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A problem with something in it that isn't there, to see what would be if it were. */
final class Supposed {
    private Supposed() {}

    /**
     * The problem with one more release of a unit, later than all others: it fits everything, is a good end, and is reached from the newest one
     * known and from wherever that is reached.
     */
    static Problem newerRelease(Problem problem, int unit) {
        List<Problem.Chain> chains = new ArrayList<>(problem.units());
        Problem.Chain chain = chains.get(unit);
        int newer = chain.releases();
        BitSet goal = (BitSet) chain.goal().clone();
        goal.set(newer);
        List<Problem.Move> moves = new ArrayList<>(chain.moves());
        Cost cost = new Cost(0, 1, 0, 0);
        for (Problem.Move move : chain.moves()) {
            if (move.to() == newer - 1) {
                cost = move.cost();
                moves.add(new Problem.Move(move.from(), newer, move.cost(), move.guards()));
            }
        }
        moves.add(new Problem.Move(newer - 1, newer, cost, List.of()));
        chains.set(
                unit,
                new Problem.Chain(chain.name(), newer + 1, chain.start(), goal, chain.leads(), chain.follows(), moves));
        Problem supposed = new Problem(chains, problem.nogoods(), problem.leaps());
        for (int u = 0; u < chains.size(); u++) {
            for (int w = u + 1; w < chains.size(); w++) {
                copyMisfits(problem, supposed, u, w);
            }
        }
        return supposed;
    }

    private static void copyMisfits(Problem from, Problem to, int u, int w) {
        for (int a = 0; a < from.units().get(u).releases(); a++) {
            BitSet misfits = from.misfits(u, a, w);
            for (int b = misfits.nextSetBit(0); b >= 0; b = misfits.nextSetBit(b + 1)) {
                to.misfit(u, a, w, b);
            }
        }
    }
}
