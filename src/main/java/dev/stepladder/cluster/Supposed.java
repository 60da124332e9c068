package dev.stepladder.cluster;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A problem with something in it that isn't there, to see what would be if it were. */
final class Supposed {
    private Supposed() {}

    /**
     * The problem with one more release of some units, later than all others. It fits what the newest one fits, of units that lead only the last of
     * that, and whatever is newer, so that no more is supposed than a vendor will do. It is a good end, and is reached from the last
     * release of each line, and from wherever that is reached. A release is the last of its line if no move leads up from it.
     */
    static Problem newerReleases(Problem problem, BitSet units) {
        List<Problem.Chain> chains = new ArrayList<>(problem.units());
        units.stream().forEach(u -> chains.set(u, withNewer(chains.get(u))));
        Problem supposed = new Problem(chains, problem.nogoods(), problem.leaps());
        for (int u = 0; u < chains.size(); u++) {
            for (int w = u + 1; w < chains.size(); w++) {
                if (problem.related(u, w)) {
                    copyMisfits(problem, supposed, u, w);
                    if (units.get(u)) {
                        addMisfits(problem, supposed, u, w);
                    }
                    if (units.get(w)) {
                        addMisfits(problem, supposed, w, u);
                    }
                }
            }
        }
        return supposed;
    }

    private static Problem.Chain withNewer(Problem.Chain chain) {
        int newer = chain.releases();
        BitSet goal = (BitSet) chain.goal().clone();
        goal.set(newer);
        BitSet last = lastOfLines(chain.releases(), chain.moves());
        List<Problem.Move> moves = new ArrayList<>(chain.moves());
        BitSet reaching = new BitSet();
        Cost cost = new Cost(0, 1, 0, 0);
        for (Problem.Move move : chain.moves()) {
            if (last.get(move.to())) {
                cost = move.cost();
                if (!last.get(move.from()) && !reaching.get(move.from())) {
                    reaching.set(move.from());
                    moves.add(new Problem.Move(move.from(), newer, move.cost(), move.guards()));
                }
            }
        }
        for (int release = last.nextSetBit(0); release >= 0; release = last.nextSetBit(release + 1)) {
            moves.add(new Problem.Move(release, newer, cost, List.of()));
        }
        return new Problem.Chain(chain.name(), newer + 1, chain.start(), goal, chain.leads(), chain.follows(), moves);
    }

    private static BitSet lastOfLines(int releases, List<Problem.Move> moves) {
        BitSet last = new BitSet();
        last.set(0, releases);
        moves.stream().filter(move -> move.to() > move.from()).forEach(move -> last.clear(move.from()));
        return last;
    }

    private static void copyMisfits(Problem from, Problem to, int u, int w) {
        for (int a = 0; a < from.units().get(u).releases(); a++) {
            BitSet misfits = from.misfits(u, a, w);
            for (int b = misfits.nextSetBit(0); b >= 0; b = misfits.nextSetBit(b + 1)) {
                to.misfit(u, a, w, b);
            }
        }
    }

    /** What the newer release of one unit does not fit of another. */
    private static void addMisfits(Problem from, Problem to, int unit, int other) {
        Problem.Chain chain = from.units().get(other);
        int newer = from.units().get(unit).releases();
        BitSet misfits = from.misfits(unit, newer - 1, other);
        int last = misfits.previousClearBit(chain.releases() - 1);
        for (int b = 0; b < last; b++) {
            if (chain.leads() || misfits.get(b)) {
                to.misfit(unit, newer, other, b);
            }
        }
    }
}
