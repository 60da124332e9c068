package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.cluster.ClusterAnswer;
import dev.stepladder.cluster.ClusterSearch;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.plan.Step;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.PlanOrder;
import dev.stepladder.planner.Planner;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.InputFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A platform that was read. */
record World(Platform platform, Matrices matrices, Fleet fleet) {
    /** Stands in the plan for the digests of its inputs, which change with every byte of them. */
    private static final List<PlanBasis.Input> INPUTS = List.of(new PlanBasis.Input("matrices", "0".repeat(64)));

    /** Worlds are values, so every law may look at the same ones. */
    private static final Map<Long, Seeded> GROWN = new ConcurrentHashMap<>();

    /** A seed with the world that grew from it and what the planner says of it. */
    record Seeded(long seed, World world, PlanAnswer answer) {
        Optional<Plan> plan() {
            return answer instanceof PlanAnswer.Made made ? Optional.of(made.plan()) : Optional.empty();
        }
    }

    /** A seed with its world and its plan. */
    record Planned(long seed, World world, Plan plan) {
        /** Whether a cluster has no environment before it. */
        boolean isInFirst(Cluster cluster) {
            return world.fleet().environments().get(0).clusters().contains(cluster);
        }

        /** The hops that the environments before that of a cluster take. */
        Set<List<String>> takenBefore(Cluster cluster) {
            List<ClusterName> before = world.fleet().environments().stream()
                    .takeWhile(environment -> !environment.clusters().contains(cluster))
                    .flatMap(environment -> environment.clusters().stream())
                    .map(Cluster::name)
                    .toList();
            List<String> hops = plan.steps().stream()
                    .filter(step -> before.contains(step.cluster()))
                    .map(Step::hop)
                    .toList();
            return plan.catalogue().hops().stream()
                    .filter(hop -> hops.contains(hop.id()))
                    .map(BruteForce::kind)
                    .collect(Collectors.toSet());
        }

        /** What a cluster's path costs. */
        Cost cost(Cluster cluster) {
            return plan.paths().stream()
                    .filter(path -> path.clusters().contains(cluster.name()))
                    .map(ClusterPath::cost)
                    .findFirst()
                    .orElseThrow();
        }
    }

    static World of(Platform platform) {
        return of(platform, platform.matrixFiles(), platform.fleetFile());
    }

    /** The world of a platform, written down in these words. */
    static World of(Platform platform, List<InputFile> matrixFiles, InputFile fleetFile) {
        Diagnostics problems = new Diagnostics();
        Matrices matrices = matrices(platform, matrixFiles);
        Optional<Fleet> fleet = FleetLoader.load(fleetFile, matrices, problems);
        assertThat(problems.hasErrors())
                .as("%s%n%s", problems.sorted(), platform)
                .isFalse();
        return new World(platform, matrices, fleet.orElseThrow());
    }

    /** The matrices of a platform, written down in these words. */
    static Matrices matrices(Platform platform, List<InputFile> files) {
        Diagnostics problems = new Diagnostics();
        Matrices matrices = MatrixLoader.load(files, problems);
        assertThat(problems.hasErrors())
                .as("%s%n%s", problems.sorted(), platform)
                .isFalse();
        return matrices;
    }

    /** The worlds of the first so many seeds. */
    static Stream<Seeded> first(int count) {
        return LongStream.range(0, count).mapToObj(seed -> GROWN.computeIfAbsent(seed, World::grow));
    }

    private static Seeded grow(long seed) {
        World world = of(Platforms.random(seed));
        return new Seeded(seed, world, world.answer());
    }

    /** The worlds among them that have a plan. */
    static Stream<Planned> firstPlanned(int count) {
        return first(count)
                .flatMap(
                        seeded -> seeded.plan().map(plan -> new Planned(seeded.seed(), seeded.world(), plan)).stream());
    }

    /** What the planner says, asked afresh. */
    PlanAnswer answer() {
        return answer(SearchSettings.PLAIN);
    }

    /** What the planner says with so much effort. */
    PlanAnswer answer(SearchSettings effort) {
        PlanOrder order = new PlanOrder(wanted(), platform.rollout(), platform.accepted(), INPUTS);
        return Planner.plan(fleet, matrices, order, effort);
    }

    List<Cluster> clusters() {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .toList();
    }

    Cluster cluster(ClusterName name) {
        return clusters().stream()
                .filter(cluster -> cluster.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    RuleBook rules(Cluster cluster) {
        TreeSet<String> accepted = new TreeSet<>(platform.accepted());
        accepted.addAll(cluster.accepted());
        return RuleBook.of(matrices, cluster.attributes(), accepted);
    }

    Goal goal(Cluster cluster) {
        return Goal.of(wanted(), matrices.provider(cluster.provider()), matrices);
    }

    /** What the search says a cluster's path costs; nothing if it finds none. */
    Optional<Cost> searched(Cluster cluster) {
        return ClusterSearch.find(rules(cluster), cluster.units(), goal(cluster), Limits.USUAL)
                .path()
                .map(ClusterAnswer.Path::cost);
    }

    BruteForce bruteForce(Cluster cluster) {
        return new BruteForce(rules(cluster), cluster.units(), goal(cluster));
    }

    SortedMap<ComponentName, VersionRange> wanted() {
        SortedMap<ComponentName, VersionRange> wanted = new TreeMap<>();
        platform.goal().forEach((component, range) -> wanted.put(new ComponentName(component), VersionRange.of(range)));
        return wanted;
    }
}
