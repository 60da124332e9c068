package dev.stepladder.planner;

import dev.stepladder.cluster.ClusterSearch;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.OfferedReleases;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks whether a goal can be reached, without an explanation if it cannot. Each cluster state is searched once for each goal. */
public final class GoalProbe {
    private final Fleet fleet;
    private final Matrices matrices;
    private final SortedSet<String> accepted;
    private final Limits limits;

    /** @param accepted names of rules accepted for all clusters */
    public GoalProbe(Fleet fleet, Matrices matrices, SortedSet<String> accepted, Limits limits) {
        this.fleet = fleet;
        this.matrices = matrices;
        this.accepted = accepted;
        this.limits = limits;
    }

    /** The same question with every rule set aside that can be, but for what a provider no longer offers. */
    public GoalProbe acceptingAll() {
        SortedSet<String> all = new TreeSet<>(matrices.acceptable());
        all.removeAll(OfferedReleases.NAMES);
        all.addAll(accepted);
        return new GoalProbe(fleet, matrices, all, limits);
    }

    /** Whether every cluster has a safe path to a goal; not if a limit ends the search for one. */
    public boolean reaches(SortedMap<ComponentName, VersionRange> goal) {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .map(this::bare)
                .distinct()
                .allMatch(cluster -> reaches(cluster, goal));
    }

    /** All that a path depends on. */
    private ClusterKey bare(Cluster cluster) {
        SortedSet<String> all = new TreeSet<>(accepted);
        all.addAll(cluster.accepted());
        List<Unit> units = cluster.units().stream().map(Unit::anywhere).toList();
        return new ClusterKey(cluster.attributes(), all, units);
    }

    private boolean reaches(ClusterKey cluster, SortedMap<ComponentName, VersionRange> wanted) {
        RuleBook rules = RuleBook.of(matrices, cluster.attributes(), cluster.accepted());
        Goal goal = Goal.of(wanted, cluster.attributes(), matrices, cluster.units());
        return ClusterSearch.reaches(rules, cluster.units(), goal, limits);
    }
}
