package dev.stepladder.plan;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Environment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which steps take a hop that no earlier environment has taken first. */
final class Rehearsal {
    private Rehearsal() {}

    /** The ids of those steps, in order. The first environment has nobody to learn from, and its steps are never listed. */
    static List<String> unrehearsed(List<Plan.Stage> stages, List<PlannedHop> hops, Fleet fleet) {
        List<String> order = fleet.environments().stream().map(Environment::name).toList();
        Map<String, List<PlannedHop.Move>> moves = new HashMap<>();
        hops.forEach(hop -> moves.put(hop.id(), hop.moves()));
        Map<List<PlannedHop.Move>, Set<Integer>> taken = new HashMap<>();
        List<String> found = new ArrayList<>();
        for (Plan.Stage stage : stages) {
            for (Plan.EnvironmentPart part : stage.environments()) {
                int environment = order.indexOf(part.name());
                for (Plan.Step step : part.waves().stream().flatMap(wave -> wave.steps().stream()).toList()) {
                    Set<Integer> by = taken.computeIfAbsent(moves.getOrDefault(step.hop(), List.of()), key -> new HashSet<>());
                    if (environment > 0 && by.stream().noneMatch(earlier -> earlier < environment)) {
                        found.add(step.id());
                    }
                    by.add(environment);
                }
            }
        }
        return found;
    }
}
