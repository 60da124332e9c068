package dev.stepladder.cluster;

import dev.stepladder.conflict.GoalVariants;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.problem.Limits;
import java.util.List;

/** A search for a repair whose limit is one state for each length, so that it must do without looking at every order of hops. */
public final class ImpatientRepair {
    private ImpatientRepair() {}

    /** The answer for a cluster whose start is not safe. */
    public static ClusterAnswer find(RuleBook rules, List<Unit> units, Goal goal) {
        GoalVariants variants =
                new GoalVariants(rules, UnitIndex.of(units, rules.matrices()), goal, Limits.USUAL, hop -> false);
        return new RepairSearch(variants, Breaches.of(rules, units), problem -> 1)
                .find(state -> ClusterSearch.find(rules, state, goal, Limits.USUAL), (state, cost) -> List.of());
    }
}
