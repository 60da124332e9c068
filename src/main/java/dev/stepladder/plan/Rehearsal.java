package dev.stepladder.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which steps take a hop that no earlier environment has taken before. */
public final class Rehearsal {
    private Rehearsal() {}

    /**
     * The ids of those steps, in order. The first environment has nobody to learn from, and its steps are never listed.
     *
     * @param environments in the order in which they take turns
     */
    public static List<String> unrehearsed(List<String> environments, List<Plan.Stage> stages, List<PlannedHop> hops) {
        Map<String, List<PlannedHop.Move>> moves = new HashMap<>();
        hops.forEach(hop -> moves.put(hop.id(), hop.moves()));
        // For each hop, the earliest environment that has taken it so far.
        Map<List<PlannedHop.Move>, Integer> taken = new HashMap<>();
        List<String> found = new ArrayList<>();
        for (Plan.Stage stage : stages) {
            for (Plan.EnvironmentPart part : stage.environments()) {
                int here = environments.indexOf(part.name());
                for (Plan.Step step : part.waves().stream()
                        .flatMap(wave -> wave.steps().stream())
                        .toList()) {
                    int earliest = taken.merge(moves.getOrDefault(step.hop(), List.of()), here, Math::min);
                    if (here > 0 && earliest == here) {
                        found.add(step.id());
                    }
                }
            }
        }
        return found;
    }
}
