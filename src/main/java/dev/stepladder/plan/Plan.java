package dev.stepladder.plan;

import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.rule.Cost;
import java.util.List;
import java.util.SortedMap;

/**
 * One ordered plan over all environments. The catalogue describes each distinct hop once. The stages list the steps: which
 * clusters take the hops, in which order.
 *
 * @param goal component name to the wanted range
 * @param rollout how environments take turns
 * @param environments their names, in rollout order
 * @param paths each distinct path, with the clusters that take it
 * @param stages in order
 */
public record Plan(
        SortedMap<ComponentName, String> goal,
        Rollout rollout,
        List<EnvironmentName> environments,
        PlanBasis basis,
        List<ClusterPath> paths,
        PlanCatalogue catalogue,
        List<Stage> stages,
        PlanRemarks remarks) {
    public Plan {
        environments = List.copyOf(environments);
        paths = List.copyOf(paths);
        stages = List.copyOf(stages);
    }

    /** The cost of all clusters together, without unrehearsed hops. */
    public Cost cost() {
        return paths.stream()
                .map(path -> path.cost().unshared(0).times(path.clusters().size()))
                .reduce(Cost.ZERO, Cost::plus);
    }

    /** Whether no path of any cluster can be cheaper. */
    public boolean isProven() {
        return paths.stream().allMatch(ClusterPath::proven);
    }

    /** The same plan with the prices of its policies. */
    public Plan pricing(List<PolicyPrice> prices) {
        return new Plan(goal, rollout, environments, basis.pricing(prices), paths, catalogue, stages, remarks);
    }

    /** The same plan with the roles that must approve it. */
    public Plan askingFor(List<String> roles) {
        return new Plan(goal, rollout, environments, basis.askingFor(roles), paths, catalogue, stages, remarks);
    }

    /** All steps in order. */
    public List<Step> steps() {
        return steps(stages);
    }

    /** All steps of some stages, in order. */
    static List<Step> steps(List<Stage> stages) {
        return stages.stream()
                .flatMap(stage -> stage.environments().stream())
                .flatMap(part -> part.waves().stream())
                .flatMap(wave -> wave.steps().stream())
                .toList();
    }
}
