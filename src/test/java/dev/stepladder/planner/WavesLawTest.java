package dev.stepladder.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.AtOnce;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Pace;
import dev.stepladder.fleet.Policy;
import dev.stepladder.fleet.Selector;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waves on random environments: everybody moves once, no limit is passed, and nobody waits without a reason. */
class WavesLawTest {
    private static final List<String> REGIONS = List.of("eu", "us", "ap");
    private static final List<String> TIERS = List.of("1", "2");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyWaveIsFullAndWithinEveryLimit(int seed) {
        for (int turn = 0; turn < 50; turn++) {
            Random random = new Random(1000L * seed + turn);
            Environment environment = environment(random);
            List<Waves.Moving> moving = environment.clusters().stream()
                    .filter(cluster -> random.nextInt(4) > 0)
                    .map(cluster -> new Waves.Moving(cluster, List.of(step(cluster))))
                    .toList();

            List<Stage.Wave> waves = Waves.of(environment, moving);

            assertThat(waves.stream().flatMap(wave -> wave.steps().stream()).map(Step::cluster))
                    .containsExactlyInAnyOrderElementsOf(
                            moving.stream().map(each -> each.cluster().name()).toList());
            List<Cluster> waiting =
                    new ArrayList<>(moving.stream().map(Waves.Moving::cluster).toList());
            for (Stage.Wave wave : waves) {
                List<Cluster> expected = first(environment, waiting);
                assertThat(wave.steps().stream().map(Step::cluster))
                        .containsExactlyElementsOf(
                                expected.stream().map(Cluster::name).toList());
                waiting.removeAll(expected);
            }
        }
    }

    /** The oracle: of all sets that keep every limit, the first in the order of turns, with as many early clusters as possible. */
    private static List<Cluster> first(Environment environment, List<Cluster> waiting) {
        List<Cluster> taken = new ArrayList<>();
        for (Cluster cluster : waiting) {
            List<Cluster> more = new ArrayList<>(taken);
            more.add(cluster);
            if (isWithin(environment, more)) {
                taken = more;
            }
        }
        return taken;
    }

    private static boolean isWithin(Environment environment, List<Cluster> wave) {
        int all = environment.clusters().size();
        boolean fits = environment.pace().atOnce().stream().allMatch(limit -> wave.size() <= limit.of(all));
        return fits
                && environment.pace().groups().stream()
                        .allMatch(
                                group -> count(group, wave) <= group.atOnce().of(count(group, environment.clusters())));
    }

    private static int count(Pace.Group group, List<Cluster> clusters) {
        return (int) clusters.stream()
                .filter(cluster -> group.selector().matches(cluster.labels()))
                .count();
    }

    private static Environment environment(Random random) {
        List<Cluster> clusters = new ArrayList<>();
        int size = 1 + random.nextInt(9);
        for (int i = 0; i < size; i++) {
            clusters.add(cluster("c" + i, random));
        }
        List<Pace.Group> groups = new ArrayList<>();
        int some = random.nextInt(4);
        for (int i = 0; i < some; i++) {
            boolean region = random.nextBoolean();
            groups.add(new Pace.Group(
                    "g" + i,
                    new Selector(List.of(new Selector.Requirement(
                            region ? "region" : "tier",
                            Selector.Operator.IN,
                            new TreeSet<>(List.of(any(region ? REGIONS : TIERS, random)))))),
                    atOnce(random)));
        }
        Optional<AtOnce> most = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(atOnce(random));
        return new Environment(
                new EnvironmentName("prod"),
                clusters,
                new Pace(Duration.ZERO, most, Duration.ZERO, Duration.ZERO, groups));
    }

    private static AtOnce atOnce(Random random) {
        return random.nextBoolean()
                ? AtOnce.clusters(1 + random.nextInt(4))
                : new AtOnce(1 + random.nextInt(100), true);
    }

    private static Cluster cluster(String name, Random random) {
        Map<String, String> labels = new TreeMap<>();
        if (random.nextInt(5) > 0) {
            labels.put("region", any(REGIONS, random));
        }
        labels.put("tier", any(TIERS, random));
        return new Cluster(
                new ClusterName(name),
                new TreeMap<>(),
                List.of(),
                List.of(),
                new TreeSet<>(),
                new TreeMap<>(labels),
                Policy.NONE,
                Place.of("fleet"));
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static Step step(Cluster cluster) {
        return new Step(cluster.name() + "/kubernetes/1.20", cluster.name(), List.of("kubernetes"), "hop");
    }
}
