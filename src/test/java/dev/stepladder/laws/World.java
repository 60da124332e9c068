package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.FleetLoader;
import dev.stepladder.load.InputFile;
import dev.stepladder.load.MatrixLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanAnswer;
import dev.stepladder.plan.PlanOrder;
import dev.stepladder.plan.Planner;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.Limits;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A platform that was read and planned. */
record World(Platform platform, Matrices matrices, Fleet fleet, PlanAnswer answer) {
    /** Stands in the plan for the digests of its inputs, which change with every byte of them. */
    private static final List<Plan.Input> INPUTS = List.of(new Plan.Input("matrices", "0".repeat(64)));

    /** Worlds are values, so every law may look at the same ones. */
    private static final Map<Long, World> GROWN = new ConcurrentHashMap<>();

    /** A seed with the world that grew from it. */
    record Seeded(long seed, World world) {}

    static World of(Platform platform) {
        return of(platform, platform.matrixFiles(), platform.fleetFile());
    }

    /** The world of a platform, written down in these words. */
    static World of(Platform platform, List<InputFile> matrixFiles, InputFile fleetFile) {
        Diagnostics problems = new Diagnostics();
        Matrices matrices = MatrixLoader.load(matrixFiles, problems);
        Optional<Fleet> fleet = FleetLoader.load(fleetFile, matrices, problems);
        assertThat(problems.hasErrors())
                .as("%s%n%s", problems.sorted(), platform)
                .isFalse();
        PlanOrder order = new PlanOrder(wanted(platform), platform.rollout(), platform.accepted(), INPUTS);
        return new World(
                platform,
                matrices,
                fleet.orElseThrow(),
                new Planner(matrices, order, Limits.NONE).plan(fleet.orElseThrow()));
    }

    /** The worlds of the first so many seeds. */
    static Stream<Seeded> first(int count) {
        return LongStream.range(0, count)
                .mapToObj(seed -> new Seeded(seed, GROWN.computeIfAbsent(seed, key -> of(Platforms.random(key)))));
    }

    /** The worlds among them that have a plan. */
    static Stream<Seeded> firstPlanned(int count) {
        return first(count).filter(seeded -> seeded.world().plan().isPresent());
    }

    private static SortedMap<String, VersionRange> wanted(Platform platform) {
        SortedMap<String, VersionRange> wanted = new TreeMap<>();
        platform.goal().forEach((component, range) -> wanted.put(component, VersionRange.of(range)));
        return wanted;
    }

    Optional<Plan> plan() {
        return answer instanceof PlanAnswer.Made made ? Optional.of(made.plan()) : Optional.empty();
    }

    List<Cluster> clusters() {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .toList();
    }

    RuleBook rules(Cluster cluster) {
        TreeSet<String> accepted = new TreeSet<>(platform.accepted());
        accepted.addAll(cluster.accepted());
        return RuleBook.of(matrices, cluster.attributes(), accepted);
    }

    Goal goal(Cluster cluster) {
        return Goal.of(wanted(platform), matrices.provider(cluster.provider()), matrices);
    }

    BruteForce bruteForce(Cluster cluster) {
        return new BruteForce(rules(cluster), cluster.units(), goal(cluster));
    }
}
