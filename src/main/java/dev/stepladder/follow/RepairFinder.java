package dev.stepladder.follow;

import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import java.util.List;

/** Finds the way out of an unsafe state that is not on a plan. */
@FunctionalInterface
public interface RepairFinder {
    /** The hops of the shortest repair; none if there is none. */
    List<List<UnitMove>> shortest(RuleBook rules, List<Unit> units);
}
