package dev.stepladder.fleet;

import dev.stepladder.name.EnvironmentName;
import java.util.List;

/**
 * Clusters that serve one purpose, such as {@code dev} or {@code prod}, in the file's order.
 *
 * @param pace how fast they follow each other
 */
public record Environment(EnvironmentName name, List<Cluster> clusters, Pace pace) {
    public Environment {
        clusters = List.copyOf(clusters);
    }

    /** An environment whose clusters move all at once. */
    public Environment(EnvironmentName name, List<Cluster> clusters) {
        this(name, clusters, Pace.FREE);
    }

    /** The same environment with other clusters. */
    public Environment with(List<Cluster> others) {
        return new Environment(name, others, pace);
    }
}
