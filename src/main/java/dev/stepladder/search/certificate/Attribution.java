package dev.stepladder.search.certificate;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.problem.Problem;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** At which units the cost of a hop may be counted that moves several. */
@FunctionalInterface
public interface Attribution {
    /** The units before one that may move in the same hop: it counts at the first. */
    BitSet payers(Problem.Part part);

    /**
     * What a hop costs at least as far as only some of its units are seen.
     *
     * @param seen the units that are
     */
    default Cost seen(Problem.Leap hop, IntPredicate seen) {
        return hop.cost();
    }
}
