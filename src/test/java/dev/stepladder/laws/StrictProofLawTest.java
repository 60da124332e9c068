package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Need;
import dev.stepladder.verify.StrictProof;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code verify --strict} claims, against {@link BruteForce}. */
class StrictProofLawTest {
    private static final int WORLDS = 250;
    private static final int GROUPS = 20;

    /** A proof, and what the cheapest path really costs. */
    private record Claim(long seed, StrictProof proof, Cost truth) {}

    private static List<Claim> claims() {
        return World.firstPlanned(WORLDS)
                .flatMap(planned -> StrictProof.of(
                                planned.plan(), planned.world().matrices())
                        .stream()
                        .map(proof -> new Claim(planned.seed(), proof, truth(planned.world(), proof))))
                .toList();
    }

    private static Cost truth(World world, StrictProof proof) {
        return world.bruteForce(world.cluster(proof.clusters().get(0))).cost().orElseThrow();
    }

    @Test
    void neverClaimsMoreThanTheCheapestPathCosts() {
        assertThat(claims())
                .allSatisfy(claim -> assertThat(claim.proof().least()).isLessThanOrEqualTo(claim.truth()));
    }

    @Test
    void provesEveryPlanOfASmallWorld() {
        assertThat(claims())
                .allSatisfy(claim -> assertThat(claim.proof().proven()).isTrue());
    }

    @Test
    void findsEveryNeedThatAsksForOneHopMore() {
        World.firstPlanned(WORLDS / 2)
                .forEach(planned -> planned.plan()
                        .paths()
                        .forEach(path -> path.needs()
                                .forEach(need -> assertThat(
                                                proof(planned, path, with(path.needs(), need, List.of(oneMore(need))))
                                                        .findings())
                                        .as("seed %s, %s", planned.seed(), need)
                                        .hasSize(1))));
    }

    @Test
    void provesNoPlanThatLeavesANeedOut() {
        World.firstPlanned(WORLDS / 2)
                .forEach(planned -> planned.plan()
                        .paths()
                        .forEach(path -> path.needs()
                                .forEach(need -> assertThat(proof(planned, path, with(path.needs(), need, List.of()))
                                                .proven())
                                        .as("seed %s, %s", planned.seed(), need)
                                        .isFalse())));
    }

    /** Somebody may have written any needs into a plan, of any units beside any others. */
    @Test
    void noUnitsAreShownToNeedMoreThanTheWholePathCosts() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> planned.plan().paths().stream()
                        .filter(path -> path.cost().risks() == 0)
                        .forEach(path -> groups(planned.seed(), path)
                                .forEach(need -> assertThat(proof(planned, path, List.of(need))
                                                .findings())
                                        .as("seed %s, %s", planned.seed(), need)
                                        .hasSize(1))));
    }

    /** Some units beside some others, each said to need a hop more than the path has. */
    private static Stream<Need> groups(long seed, ClusterPath path) {
        SplittableRandom dice = new SplittableRandom(seed);
        Cost more = new Cost(0, path.cost().hops() + 1, 0, 0);
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> path.start().stream()
                        .map(Unit::name)
                        .collect(Collectors.groupingBy(unit -> dice.nextInt(3), Collectors.toList())))
                .filter(dealt -> dealt.containsKey(0))
                .map(dealt -> new Need(dealt.get(0), dealt.getOrDefault(1, List.of()), more));
    }

    /** Or for each unit alone, and added up. */
    @Test
    void whatUnitsAreShownToNeedOneByOneNeverAddsUpToMoreThanTheCheapestPathCosts() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> planned.plan().paths().forEach(path -> {
                    assertUnitsNeedNoMore(planned, path);
                    assertUnitsNeedNoMore(toAnyLater(planned), path);
                }));
    }

    private static void assertUnitsNeedNoMore(World.Planned planned, ClusterPath path) {
        Cluster cluster = planned.world().cluster(path.clusters().get(0));
        Goal goal = Goal.of(
                ranges(planned.plan().goal()),
                planned.world().matrices().provider(cluster.provider()),
                planned.world().matrices());
        Optional<Cost> truth = new BruteForce(planned.world().rules(cluster), cluster.units(), goal).cost();
        int together = path.start().stream()
                .mapToInt(unit -> mostHops(planned, path, unit.name()))
                .sum();

        assertThat(together)
                .as("seed %s, %s to %s", planned.seed(), cluster.name(), goal)
                .isLessThanOrEqualTo(
                        truth.filter(cost -> cost.risks() == 0).map(Cost::hops).orElse(Integer.MAX_VALUE));
    }

    /** How many hops of a unit can be shown to be needed. */
    private static int mostHops(World.Planned planned, ClusterPath path, String unit) {
        return (int) IntStream.rangeClosed(1, 10)
                .mapToObj(hops -> new Need(List.of(unit), List.of(), new Cost(0, hops, 0, 0)))
                .takeWhile(
                        need -> proof(planned, path, List.of(need)).findings().isEmpty())
                .count();
    }

    /** The same plan, as if it were to get to any but the first release of the leading component. */
    private static World.Planned toAnyLater(World.Planned planned) {
        Version second = planned.world()
                .matrices()
                .component("core")
                .orElseThrow()
                .releases()
                .get(1)
                .version();
        Plan other = Retold.goal(planned.plan(), new TreeMap<>(Map.of(new ComponentName("core"), ">=" + second)));
        return new World.Planned(planned.seed(), planned.world(), other);
    }

    private static SortedMap<ComponentName, VersionRange> ranges(Map<ComponentName, String> goal) {
        SortedMap<ComponentName, VersionRange> ranges = new TreeMap<>();
        goal.forEach((component, range) -> ranges.put(component, VersionRange.of(range)));
        return ranges;
    }

    private static Need oneMore(Need need) {
        return new Need(need.units(), need.context(), need.least().plus(new Cost(0, 1, 0, 0)));
    }

    /** Needs with others in place of one. */
    private static List<Need> with(List<Need> needs, Need one, List<Need> others) {
        return needs.stream()
                .flatMap(need -> need.equals(one) ? others.stream() : Stream.of(need))
                .toList();
    }

    /** What is said of a path of a plan if it has these needs. */
    private static StrictProof proof(World.Planned planned, ClusterPath path, List<Need> needs) {
        ClusterPath other = new ClusterPath(
                path.clusters(),
                path.attributes(),
                path.accepted(),
                path.start(),
                path.cost(),
                new ClusterPath.Proof(path.bound(), path.proven(), needs, path.limit()));
        return StrictProof.of(planned.plan(), other, planned.world().matrices());
    }
}
