package dev.stepladder.fleet;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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

    /** The same fleet, with more that was assumed; each once. */
    public Fleet assuming(List<String> more) {
        return new Fleet(
                environments,
                Stream.concat(assumed.stream(), more.stream()).distinct().toList());
    }
}
