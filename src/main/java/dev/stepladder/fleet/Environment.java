package dev.stepladder.fleet;

import java.util.List;

/** Clusters that serve one purpose, such as {@code dev} or {@code prod}, in the file's order. */
public record Environment(String name, List<Cluster> clusters) {
    public Environment {
        clusters = List.copyOf(clusters);
    }
}
