package dev.stepladder.verify;

import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first environment of a plan that takes a hop. */
final class FirstEnvironment {
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<ClusterName, Integer> turnOf = new HashMap<>();

    FirstEnvironment(Plan plan) {
        plan.catalogue().hops().forEach(hop -> words.put(hop.id(), hop.inWords()));
        for (PlanBasis.Taken taken : plan.basis().taken()) {
            int turn = plan.environments().indexOf(taken.environment());
            taken.hops().forEach(hop -> first.merge(hop, turn, Math::min));
        }
        for (Stage stage : plan.stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                int turn = plan.environments().indexOf(part.name());
                part.waves().stream().flatMap(wave -> wave.steps().stream()).forEach(step -> {
                    turnOf.put(step.cluster(), turn);
                    first.merge(wordsOf(step), turn, Math::min);
                });
            }
        }
    }

    /** How many of a cluster's steps are hops that no earlier environment takes; none in the first environment. */
    int unshared(List<Step> steps) {
        return (int) steps.stream()
                .filter(step -> turn(step) > 0 && first.getOrDefault(wordsOf(step), 0) >= turn(step))
                .count();
    }

    private int turn(Step step) {
        return turnOf.getOrDefault(step.cluster(), 0);
    }

    private String wordsOf(Step step) {
        return words.getOrDefault(step.hop(), step.hop());
    }
}
