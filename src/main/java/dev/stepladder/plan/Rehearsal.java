package dev.stepladder.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which steps take a hop that no other environment has taken before. */
public final class Rehearsal {
    private Rehearsal() {}

    /**
     * The ids of those steps, in order. The environment that moves first has nobody to learn from, and its steps are never listed; of two that
     * take a hop, the earlier one in the plan is the rehearsal of the other.
     */
    public static List<String> unrehearsed(List<Plan.Stage> stages, List<PlannedHop> hops) {
        Map<String, List<PlannedHop.Move>> moves = new HashMap<>();
        hops.forEach(hop -> moves.put(hop.id(), hop.moves()));
        Map<List<PlannedHop.Move>, Set<String>> taken = new HashMap<>();
        String first = stages.stream()
                .flatMap(stage -> stage.environments().stream())
                .map(Plan.EnvironmentPart::name)
                .findFirst()
                .orElse("");
        List<String> found = new ArrayList<>();
        for (Plan.Stage stage : stages) {
            for (Plan.EnvironmentPart part : stage.environments()) {
                String here = part.name();
                for (Plan.Step step : part.waves().stream()
                        .flatMap(wave -> wave.steps().stream())
                        .toList()) {
                    Set<String> by =
                            taken.computeIfAbsent(moves.getOrDefault(step.hop(), List.of()), key -> new HashSet<>());
                    if (!here.equals(first) && by.stream().allMatch(here::equals)) {
                        found.add(step.id());
                    }
                    by.add(here);
                }
            }
        }
        return found;
    }
}
