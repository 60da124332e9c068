package dev.stepladder.trajectory;

import dev.stepladder.rule.RuleBook;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** For each hop of a trajectory the first later hop that would not be safe without it: the one that its reason names. */
public final class NeededHops {
    private NeededHops() {}

    /** The index of that hop, one for each hop; empty for a hop that only the goal needs, and for a repair. */
    public static List<OptionalInt> of(Trajectory trajectory, RuleBook rules) {
        int repair = trajectory.repair(rules);
        return IntStream.range(0, trajectory.hops().size())
                .mapToObj(hop -> hop < repair ? OptionalInt.empty() : neededBy(trajectory, hop, rules))
                .toList();
    }

    private static OptionalInt neededBy(Trajectory trajectory, int hop, RuleBook rules) {
        TrajectoryWithoutHop held = new TrajectoryWithoutHop(trajectory, hop, rules);
        return IntStream.range(hop + 1, trajectory.hops().size())
                .filter(later ->
                        !HopReason.objections(held, trajectory, later, rules).isEmpty())
                .findFirst();
    }
}
