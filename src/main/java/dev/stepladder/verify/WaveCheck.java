package dev.stepladder.verify;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Pace;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.trajectory.ClusterOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the waves of a plan against the fleet: no more clusters at once than the environment and its groups allow, and turns in the environment's
 * order. A cluster may go before one with an earlier turn only if that one's group makes it wait.
 */
final class WaveCheck {
    private final Plan plan;
    private final ClusterOrder order;
    private final Collection<Discrepancy> findings;
    private final Map<ClusterName, List<Unit>> starts = new HashMap<>();

    WaveCheck(Plan plan, Matrices matrices, Collection<Discrepancy> findings) {
        this.plan = plan;
        this.order = new ClusterOrder(
                matrices,
                plan.basis().taken().stream().map(PlanBasis.Taken::cluster).toList());
        this.findings = findings;
        plan.paths().forEach(path -> path.clusters().forEach(cluster -> starts.put(cluster, path.start())));
    }

    void check(Environment environment) {
        Map<ClusterName, Cluster> clusters = new HashMap<>();
        environment
                .clusters()
                .forEach(cluster -> clusters.put(
                        cluster.name(), cluster.with(starts.getOrDefault(cluster.name(), cluster.units()))));
        for (Stage stage : plan.stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                if (part.name().equals(environment.name())) {
                    List<List<Cluster>> waves = part.waves().stream()
                            .map(wave -> moving(wave, clusters))
                            .toList();
                    for (int i = 0; i < waves.size(); i++) {
                        checkLimits(environment, part.waves().get(i).name(), waves.get(i));
                    }
                    checkTurns(environment, stage.name(), waves);
                }
            }
        }
    }

    private static List<Cluster> moving(Stage.Wave wave, Map<ClusterName, Cluster> clusters) {
        return wave.steps().stream()
                .map(Step::cluster)
                .distinct()
                .flatMap(name -> Optional.ofNullable(clusters.get(name)).stream())
                .toList();
    }

    private void checkLimits(Environment environment, String wave, List<Cluster> moving) {
        List<Cluster> all = environment.clusters();
        checkLimit(environment, "", wave, moving.size(), environment.pace().most(all.size()));
        for (Pace.Group group : environment.pace().groups()) {
            checkLimit(
                    environment,
                    " of group " + group.name(),
                    wave,
                    among(group, moving),
                    group.atOnce().of(among(group, all)));
        }
    }

    private void checkLimit(Environment environment, String which, String wave, int moving, int most) {
        if (moving > most) {
            find(
                    environment,
                    "moves %s clusters%s at once in wave %s, but the fleet allows %s"
                            .formatted(moving, which, wave, most));
        }
    }

    private static int among(Pace.Group group, List<Cluster> clusters) {
        return (int) clusters.stream()
                .filter(cluster -> group.selector().matches(cluster.labels()))
                .count();
    }

    /** Clusters of the same groups never overtake each other. */
    private void checkTurns(Environment environment, String stage, List<List<Cluster>> waves) {
        Comparator<Cluster> turns = order.by(environment.sortBy());
        Map<List<Pace.Group>, Cluster> last = new HashMap<>();
        for (Cluster cluster : waves.stream().flatMap(List::stream).toList()) {
            List<Pace.Group> groups = new ArrayList<>(environment.pace().groups());
            groups.removeIf(group -> !group.selector().matches(cluster.labels()));
            Optional<Cluster> before = Optional.ofNullable(last.put(groups, cluster));
            before.filter(earlier -> turns.compare(earlier, cluster) > 0)
                    .ifPresent(earlier -> find(
                            environment,
                            "moves %s before %s in stage %s, but the order of the fleet is %s"
                                    .formatted(
                                            earlier.name(),
                                            cluster.name(),
                                            stage,
                                            String.join(", ", environment.sortBy()))));
        }
    }

    private void find(Environment environment, String says) {
        findings.add(new Discrepancy("fleet", environment.name().text(), says));
    }
}
