package dev.stepladder.snapshot.seen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clusters that outputs are of, by name, and what outputs show of a cluster that they don't name. */
public final class SeenClusters {
    private final Map<String, SeenCluster> named = new LinkedHashMap<>();
    private final SeenCluster unnamed = new SeenCluster("");

    /** The cluster of a name; the one without a name if it is empty. */
    public SeenCluster of(String name) {
        return name.isEmpty() ? unnamed : named.computeIfAbsent(name, SeenCluster::new);
    }

    /** Names that outputs give. */
    public List<String> names() {
        return List.copyOf(named.keySet());
    }

    /** Whether outputs show more than the named clusters. */
    public boolean hasUnnamed() {
        return !unnamed.isEmpty();
    }

    /**
     * The clusters. What no output names is of the only one that there is; nothing where there are several.
     *
     * @param fallback the name of a cluster that no output names
     */
    public List<SeenCluster> all(String fallback) {
        List<SeenCluster> all = new ArrayList<>(named.values());
        if (all.size() <= 1) {
            SeenCluster only =
                    new SeenCluster(all.isEmpty() ? fallback : all.get(0).name());
            all.forEach(only::addAll);
            only.addAll(unnamed);
            return List.of(only);
        }
        return all;
    }

    /** The cluster of this name, where outputs name it among others; else the only one that there is, under this name. */
    public List<SeenCluster> only(String name) {
        SeenCluster only = new SeenCluster(name);
        if (named.size() <= 1) {
            named.values().forEach(only::addAll);
        } else {
            only.addAll(of(name));
            named.keySet().stream()
                    .filter(other -> !other.equals(name))
                    .forEach(other -> only.question(
                            "the outputs are also of the cluster %s, which is left out here".formatted(other)));
        }
        only.addAll(unnamed);
        return List.of(only);
    }
}
