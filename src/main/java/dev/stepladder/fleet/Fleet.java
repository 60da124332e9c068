package dev.stepladder.fleet;

import java.time.LocalDate;
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
                        .map(environment -> environment.with(change))
                        .toList(),
                assumed);
    }

    /** The same fleet with the clusters of each environment in another order. */
    public Fleet sorted(UnaryOperator<Environment> order) {
        return new Fleet(environments.stream().map(order).toList(), assumed);
    }

    /** The same fleet as its file means it on a day: clusters whose exclusion is over move again. */
    public Fleet on(LocalDate day) {
        return new Fleet(
                environments.stream().map(environment -> environment.on(day)).toList(), assumed);
    }

    /** The clusters that are left out, in the file's order. */
    public List<Exclusion> excluded() {
        return environments.stream()
                .flatMap(environment -> environment.excluded().stream())
                .toList();
    }

    /** The same fleet, with more that was assumed; each once. */
    public Fleet assuming(List<String> more) {
        return new Fleet(
                environments,
                Stream.concat(assumed.stream(), more.stream()).distinct().toList());
    }
}
