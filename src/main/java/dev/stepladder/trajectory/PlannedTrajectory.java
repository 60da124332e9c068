package dev.stepladder.trajectory;

import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import dev.stepladder.rule.UnitMove;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The trajectory of one cluster in a finished plan.
 *
 * @param steps of the cluster, in order
 * @param trajectory the states before, between and after them
 */
public record PlannedTrajectory(List<Step> steps, Trajectory trajectory) {
    public PlannedTrajectory {
        steps = List.copyOf(steps);
    }

    /**
     * Follows the steps of a plan by its own hops; no rule is checked.
     *
     * @return empty if a step does not start where the step before it left a unit; {@code verify} reports such a plan
     */
    public static Optional<PlannedTrajectory> of(Plan plan, ClusterPath path, ClusterName cluster) {
        List<Step> steps = plan.steps().stream()
                .filter(step -> step.cluster().equals(cluster))
                .toList();
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        return of(steps, hops, path);
    }

    /** The same for the steps of one cluster. */
    public static Optional<PlannedTrajectory> of(
            List<Step> steps, Map<String, PlannedHop> catalogue, ClusterPath path) {
        List<List<UnitMove>> hops = new ArrayList<>();
        List<Unit> state = path.start();
        for (Step step : steps) {
            Optional<PlannedHop> hop = Optional.ofNullable(catalogue.get(step.hop()));
            List<Unit> before = state;
            List<UnitMove> moves = hop.stream()
                    .flatMap(known -> before.stream()
                            .filter(unit -> step.units().contains(unit.name()))
                            .flatMap(unit -> known.moveOf(unit, step.units()).stream()
                                    .filter(move -> unit.runs(move.from()))
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
