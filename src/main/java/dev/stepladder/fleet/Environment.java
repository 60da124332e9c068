package dev.stepladder.fleet;

import dev.stepladder.name.EnvironmentName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Clusters that serve one purpose, such as {@code dev} or {@code prod}.
 *
 * @param clusters those that move, in the file's order; none if all are excluded, or the environment is still empty
 * @param pace how fast they follow each other
 * @param sortBy the order in which they take turns: names of labels, {@link #UNFINISHED_FIRST}, {@link #OLDEST_FIRST}; then the file's order
 * @param excluded clusters that stay as they are for a while, in the file's order
 */
public record Environment(
        EnvironmentName name, List<Cluster> clusters, Pace pace, List<String> sortBy, List<Exclusion> excluded) {
    /** The order in which clusters that have begun an upgrade go before the others. */
    public static final String UNFINISHED_FIRST = "unfinished-first";

    /** The order in which clusters with the oldest release of the leading component go first. */
    public static final String OLDEST_FIRST = "oldest-first";

    public Environment {
        clusters = List.copyOf(clusters);
        sortBy = List.copyOf(sortBy);
        excluded = List.copyOf(excluded);
    }

    /** An environment whose clusters move in the file's order. */
    public Environment(EnvironmentName name, List<Cluster> clusters, Pace pace) {
        this(name, clusters, pace, List.of(), List.of());
    }

    /** An environment whose clusters move all at once. */
    public Environment(EnvironmentName name, List<Cluster> clusters) {
        this(name, clusters, Pace.FREE);
    }

    /** The same environment with other clusters that move. */
    public Environment with(List<Cluster> others) {
        return new Environment(name, others, pace, sortBy, excluded);
    }

    /** The same environment with each cluster changed, also those that are excluded. */
    Environment with(UnaryOperator<Cluster> change) {
        return new Environment(
                name,
                clusters.stream().map(change).toList(),
                pace,
                sortBy,
                excluded.stream()
                        .map(exclusion -> exclusion.of(change.apply(exclusion.cluster())))
                        .toList());
    }

    /** The same environment as its file means it on a day: clusters whose exclusion is over move again. */
    Environment on(LocalDate day) {
        List<Cluster> moving = new ArrayList<>(clusters);
        List<Exclusion> still = new ArrayList<>();
        int before = 0;
        for (Exclusion exclusion : excluded) {
            if (exclusion.isOver(day)) {
                moving.add(exclusion.position() - before, exclusion.cluster());
            } else {
                still.add(exclusion);
                before++;
            }
        }
        return new Environment(name, moving, pace, sortBy, still);
    }
}
