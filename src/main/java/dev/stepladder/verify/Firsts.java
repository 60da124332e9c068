package dev.stepladder.verify;

import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which environment of a plan is the first to take a hop. */
final class Firsts {
    private final Map<String, List<PlannedHop.Move>> moves = new HashMap<>();
    private final Map<List<PlannedHop.Move>, Integer> first = new HashMap<>();
    private final Map<String, Integer> turnOf = new HashMap<>();

    Firsts(Plan plan) {
        plan.hops().forEach(hop -> moves.put(hop.id(), hop.moves()));
        for (Plan.Stage stage : plan.stages()) {
            for (Plan.EnvironmentPart part : stage.environments()) {
                int turn = plan.environments().indexOf(part.name());
                part.waves().stream().flatMap(wave -> wave.steps().stream()).forEach(step -> {
                    turnOf.put(step.cluster(), turn);
                    first.merge(movesOf(step), turn, Math::min);
                });
            }
        }
    }

    /** How many of a cluster's steps are hops that no earlier environment takes; none in the first environment. */
    int unshared(List<Plan.Step> steps) {
        return (int) steps.stream()
                .filter(step -> turn(step) > 0 && first.getOrDefault(movesOf(step), 0) >= turn(step))
                .count();
    }

    private int turn(Plan.Step step) {
        return turnOf.getOrDefault(step.cluster(), 0);
    }

    private List<PlannedHop.Move> movesOf(Plan.Step step) {
        return moves.getOrDefault(step.hop(), List.of());
    }
}
