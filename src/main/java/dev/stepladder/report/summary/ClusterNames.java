package dev.stepladder.report.summary;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets of clusters in few words, such as {@code staging and prod}, {@code all but dev2} or {@code 50 clusters of dev}. */
public final class ClusterNames {
    /** So many names are listed. */
    private static final int MOST_NAMES = 4;

    private final Set<ClusterName> all = new LinkedHashSet<>();
    private final Map<EnvironmentName, Set<ClusterName>> environments = new LinkedHashMap<>();

    private ClusterNames() {}

    /** The names of a plan's clusters. */
    public static ClusterNames of(Plan plan) {
        ClusterNames names = new ClusterNames();
        plan.environments().forEach(name -> names.environments.put(name, new LinkedHashSet<>()));
        for (Stage stage : plan.stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                Set<ClusterName> own = names.environments.computeIfAbsent(part.name(), key -> new LinkedHashSet<>());
                part.waves().forEach(wave -> wave.steps().forEach(step -> own.add(step.cluster())));
            }
        }
        names.environments.values().removeIf(Set::isEmpty);
        names.environments.values().forEach(names.all::addAll);
        plan.paths().forEach(path -> names.all.addAll(path.clusters()));
        return names;
    }

    /** How many clusters there are. */
    public int count() {
        return all.size();
    }

    /** Some clusters of the fleet. */
    public String some(Collection<ClusterName> clusters) {
        Set<ClusterName> some = inOrder(clusters);
        if (some.size() == all.size()) {
            return all.size() == 1 ? first(some) : all.size() > MOST_NAMES ? "all " + Plural.number(all.size()) : "all";
        }
        Set<ClusterName> others = new LinkedHashSet<>(all);
        others.removeAll(some);
        if (others.size() <= 2 && some.size() > MOST_NAMES) {
            return "all but " + Name.joined(" and ", others);
        }
        List<String> whole = new ArrayList<>();
        Set<ClusterName> left = new LinkedHashSet<>(some);
        environments.forEach((name, own) -> {
            if (left.containsAll(own)) {
                whole.add(name.text());
                left.removeAll(own);
            }
        });
        boolean isWhole = left.isEmpty() && whole.size() > 1;
        return isWhole && whole.size() <= MOST_NAMES ? Plural.list(whole) : within(some);
    }

    /** Clusters by name, or if they are many, how many and from which to which. */
    public String named(Collection<ClusterName> clusters) {
        Set<ClusterName> some = inOrder(clusters);
        return some.size() <= MOST_NAMES
                ? Name.joined(", ", some)
                : "%s, %s … %s".formatted(Plural.of(some.size(), "cluster"), first(some), last(some));
    }

    /** The same, with the environment if they are many of one environment. */
    private String within(Set<ClusterName> some) {
        if (some.size() <= MOST_NAMES) {
            return Name.joined(", ", some);
        }
        for (Map.Entry<EnvironmentName, Set<ClusterName>> environment : environments.entrySet()) {
            int size = environment.getValue().size();
            if (environment.getValue().containsAll(some)) {
                return some.size() == size
                        ? "%s of %s".formatted(Plural.of(size, "cluster"), environment.getKey())
                        : "%s of %s of %s, %s … %s"
                                .formatted(
                                        Plural.number(some.size()),
                                        Plural.of(size, "cluster"),
                                        environment.getKey(),
                                        first(some),
                                        last(some));
            }
        }
        return named(some);
    }

    private Set<ClusterName> inOrder(Collection<ClusterName> clusters) {
        Set<ClusterName> asked = clusters instanceof Set<ClusterName> set ? set : new LinkedHashSet<>(clusters);
        Set<ClusterName> ordered = new LinkedHashSet<>();
        all.stream().filter(asked::contains).forEach(ordered::add);
        return ordered;
    }

    private static String first(Set<ClusterName> names) {
        return names.iterator().next().text();
    }

    private static String last(Set<ClusterName> names) {
        return new ArrayList<>(names).get(names.size() - 1).text();
    }
}
