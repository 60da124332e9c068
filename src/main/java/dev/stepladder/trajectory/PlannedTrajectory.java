package dev.stepladder.trajectory;

import dev.stepladder.fleet.Unit;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.rule.UnitMove;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a finished plan has one cluster do.
 *
 * @param steps the cluster's own, in order
 * @param walk the states before, between and after them
 */
public record PlannedTrajectory(List<Plan.Step> steps, Trajectory walk) {
    public PlannedTrajectory {
        steps = List.copyOf(steps);
    }

    /**
     * Follows a plan's steps by what it says of their hops; no rule is asked.
     *
     * @return nothing if a step doesn't go on from where the one before it left a unit: such a plan was never true, and {@code verify} tells where
     */
    public static Optional<PlannedTrajectory> of(Plan plan, Plan.ClusterPath path, String cluster) {
        List<Plan.Step> steps = plan.steps().stream()
                .filter(step -> step.cluster().equals(cluster))
                .toList();
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.hops().forEach(hop -> hops.put(hop.id(), hop));
        return of(steps, hops, path);
    }

    /** The same for steps that are picked out already. */
    public static Optional<PlannedTrajectory> of(
            List<Plan.Step> steps, Map<String, PlannedHop> catalogue, Plan.ClusterPath path) {
        List<List<UnitMove>> hops = new ArrayList<>();
        List<Unit> state = path.start();
        for (Plan.Step step : steps) {
            Optional<PlannedHop> hop = Optional.ofNullable(catalogue.get(step.hop()));
            List<Unit> before = state;
            List<UnitMove> moves = hop.stream()
                    .flatMap(known -> before.stream()
                            .filter(unit -> step.units().contains(unit.name()))
                            .flatMap(unit -> known.moveOf(unit, step.units()).stream()
                                    .filter(move -> move.from().equals(unit.version()))
                                    .map(move -> new UnitMove(unit.name(), unit.component(), move.from(), move.to()))))
                    .toList();
            if (moves.size() != step.units().size()) {
                return Optional.empty();
            }
            hops.add(moves);
            state = Trajectory.after(state, moves);
        }
        return Optional.of(new PlannedTrajectory(steps, Trajectory.from(path.start(), hops)));
    }
}
