package dev.stepladder.report.summary;

import dev.stepladder.fleet.Unit;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The size of a plan. */
final class Sizes {
    private Sizes() {}

    /** Clusters of the same shape: they start alike and take the same hops; numbers of nodes do not count. */
    private record Shape(List<String> start, List<String> hops) {}

    static Headline.Counts of(Plan plan, PlanIndex index) {
        Set<Shape> shapes = new HashSet<>();
        int clusters = 0;
        long rolls = 0;
        long disruptive = 0;
        long nodes = 0;
        for (ClusterPath path : plan.paths()) {
            List<Step> steps = index.steps(path.clusters().get(0));
            shapes.add(new Shape(
                    path.start().stream()
                            .map(unit -> "%s %s %s".formatted(unit.name(), unit.component(), unit.version()))
                            .sorted()
                            .toList(),
                    steps.stream().map(step -> step.units() + step.hop()).toList()));
            int alike = path.clusters().size();
            clusters += alike;
            rolls += (long) alike * path.cost().rolled();
            disruptive += (long) alike * path.cost().disruptive();
            nodes += (long) alike * nodes(path, steps, index);
        }
        return new Headline.Counts(
                clusters,
                shapes.size(),
                plan.steps().size(),
                plan.catalogue().hops().size(),
                rolls,
                nodes,
                disruptive);
    }

    private static long nodes(ClusterPath path, List<Step> steps, PlanIndex index) {
        Map<String, Integer> counts = new HashMap<>();
        for (Unit unit : path.start()) {
            counts.put(unit.name(), unit.count());
        }
        return steps.stream()
                .filter(step -> Optional.ofNullable(index.hops().get(step.hop()))
                        .filter(hop -> hop.effects().rollsNodes())
                        .isPresent())
                .flatMap(step -> step.units().stream())
                .mapToLong(unit -> counts.getOrDefault(unit, 0))
                .sum();
    }
}
