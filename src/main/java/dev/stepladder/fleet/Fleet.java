package dev.stepladder.fleet;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * All environments, in the order in which they are upgraded.
 *
 * @param assumed values that were not given and are taken from the provider's defaults, in words, for the plan to list
 */
public record Fleet(List<Environment> environments, List<String> assumed) {
    public Fleet {
        environments = List.copyOf(environments);
        assumed = List.copyOf(assumed);
    }

    /** The same fleet with each cluster changed. */
    public Fleet with(UnaryOperator<Cluster> change) {
        return new Fleet(
                environments.stream()
                        .map(environment -> environment.with(
                                environment.clusters().stream().map(change).toList()))
                        .toList(),
                assumed);
    }
}
