package dev.stepladder.plan;

import dev.stepladder.name.ClusterName;
import dev.stepladder.rule.UnitMove;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One hop in one cluster.
 *
 * @param id unique in the plan, and the same when other steps come or go
 * @param units the units that move; several in lockstep
 * @param hop the id of a {@link PlannedHop}
 */
public record Step(String id, ClusterName cluster, List<String> units, String hop) {
    public Step {
        units = List.copyOf(units);
    }

    /** The name of a step: its cluster, its units and their new releases. */
    public static String id(ClusterName cluster, List<UnitMove> moves) {
        return "%s/%s/%s"
                .formatted(
                        cluster,
                        moves.stream().map(UnitMove::unit).collect(Collectors.joining("+")),
                        moves.stream().map(move -> move.to().text()).collect(Collectors.joining("+")));
    }
}
