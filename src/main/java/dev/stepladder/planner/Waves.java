package dev.stepladder.planner;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Pace;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Cuts the clusters of a stage into waves.
 *
 * <p>A wave takes clusters in their order until the limit of the environment is reached. A cluster whose group is at its own limit waits for the next
 * wave, and those behind it go on. Every limit is at least one, so every wave takes a cluster.
 */
final class Waves {
    /** A cluster with its steps of the stage. */
    record Moving(Cluster cluster, List<Step> steps) {}

    private record Limit(Pace.Group group, int most) {
        boolean concerns(Cluster cluster) {
            return group.selector().matches(cluster.labels());
        }

        boolean isReached(List<Moving> wave) {
            return wave.stream().filter(moving -> concerns(moving.cluster())).count() >= most;
        }
    }

    private Waves() {}

    static List<Stage.Wave> of(Environment environment, List<Moving> moving) {
        List<Cluster> all = environment.clusters();
        int most = environment.pace().most(all.size());
        List<Limit> limits = environment.pace().groups().stream()
                .map(group -> new Limit(group, group.atOnce().of((int) all.stream()
                        .filter(cluster -> group.selector().matches(cluster.labels()))
                        .count())))
                .toList();
        List<Moving> waiting = new ArrayList<>(moving);
        List<Stage.Wave> waves = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Moving> wave = new ArrayList<>();
            for (Iterator<Moving> rest = waiting.iterator(); rest.hasNext() && wave.size() < most; ) {
                Moving next = rest.next();
                if (limits.stream().noneMatch(limit -> limit.concerns(next.cluster()) && limit.isReached(wave))) {
                    wave.add(next);
                    rest.remove();
                }
            }
            waves.add(new Stage.Wave(
                    String.valueOf(waves.size() + 1),
                    wave.stream().flatMap(each -> each.steps().stream()).toList()));
        }
        return waves;
    }
}
