package dev.stepladder.search.problem;

import dev.stepladder.rule.Cost;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** At which units the cost of a hop may be counted that moves several. */
@FunctionalInterface
public interface CostAttribution {
    /** The units before one that may move of their own in the same hop as it: it counts at the first of all these. */
    BitSet payers(Problem.Part part);

    /** Whether what some units need may be asked of them alone: whatever may carry one of them is among them. */
    default boolean isSoundFor(BitSet units) {
        return true;
    }

    /** Those parts of a hop that nothing carries; never none. */
    default List<Problem.Part> own(Problem.JointMove hop) {
        return hop.parts();
    }

    /**
     * What a hop costs at least as far as only some of its units are seen.
     *
     * @param seen the units that are
     */
    default Cost seen(Problem.JointMove hop, IntPredicate seen) {
        return hop.cost();
    }
}
