package dev.stepladder.verify;

import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import dev.stepladder.rule.Cost;
import dev.stepladder.trajectory.Trajectory;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What steps of a plan cost, by its own hops. */
final class StepCost {
    private StepCost() {}

    /**
     * The cost of the first steps of a cluster.
     *
     * @param trajectory the trajectory of all its steps
     * @param hops of the plan, by id
     */
    static Cost of(List<Step> steps, Trajectory trajectory, Map<String, PlannedHop> hops, Matrices matrices) {
        int risks = 0;
        int disruptive = 0;
        int rolled = 0;
        for (int i = 0; i < steps.size(); i++) {
            PlannedHop hop = Objects.requireNonNull(hops.get(steps.get(i).hop()));
            risks += hop.trouble().risks().size();
            disruptive += hop.effects().disruptive() ? 1 : 0;
            rolled += (int) trajectory.hops().get(i).stream()
                    .filter(move ->
                            matrices.component(move.component()).orElseThrow().rolls(move.from(), move.to()))
                    .count();
        }
        return new Cost(risks, steps.size(), disruptive, rolled);
    }
}
