package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.matrix.Fact;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.verify.StrictProof;
import dev.stepladder.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hops that take other units along, against {@link BruteForce}, which adds to every hop what the tables say. */
class CarriedLawTest {
    private static final int WORLDS = 400;
    private static final Map<Long, Seeded> GROWN = new ConcurrentHashMap<>();

    /** A platform whose provider's tools carry, and what the planner says of it. */
    private record Seeded(long seed, World world, PlanAnswer answer) {
        Optional<Plan> plan() {
            return answer instanceof PlanAnswer.Made made ? Optional.of(made.plan()) : Optional.empty();
        }
    }

    private static Stream<Seeded> worlds() {
        return LongStream.range(0, WORLDS)
                .mapToObj(seed -> GROWN.computeIfAbsent(seed, key -> {
                    World world = World.of(Platforms.carrying(key));
                    return new Seeded(key, world, world.answer());
                }));
    }

    @Test
    void everyPathCostsWhatBruteForceCosts() {
        worlds().forEach(seeded -> seeded.plan()
                .ifPresent(plan -> plan.paths().forEach(path -> {
                    Cluster cluster = seeded.world().cluster(path.clusters().get(0));

                    assertThat(seeded.world().bruteForce(cluster).cost())
                            .as("seed %s, %s", seeded.seed(), cluster.name())
                            .hasValue(path.cost().unshared(0));
                })));
    }

    @Test
    void noPathIsFoundOnlyWhereBruteForceFindsNone() {
        worlds().forEach(seeded -> {
            List<ClusterName> without = seeded.world().clusters().stream()
                    .filter(cluster -> seeded.world().bruteForce(cluster).cost().isEmpty())
                    .map(Cluster::name)
                    .toList();
            List<ClusterName> obstructed = seeded.answer() instanceof PlanAnswer.None none
                    ? none.obstacles().stream()
                            .flatMap(obstacle -> obstacle.clusters().stream())
                            .toList()
                    : List.of();

            assertThat(obstructed).as("seed %s", seeded.seed()).hasSameElementsAs(without);
        });
    }

    @Test
    void everyPlanVerifies() {
        worlds().forEach(seeded -> seeded.plan()
                .ifPresent(
                        plan -> assertThat(Verifier.verify(plan, seeded.world().matrices()))
                                .as("seed %s", seeded.seed())
                                .isEmpty()));
    }

    @Test
    void theStrictProofClaimsNoMoreThanThePathCosts() {
        worlds().forEach(seeded -> seeded.plan()
                .ifPresent(plan -> assertThat(
                                StrictProof.of(plan, seeded.world().matrices()))
                        .as("seed %s", seeded.seed())
                        .allSatisfy(proof -> {
                            assertThat(proof.findings()).isEmpty();
                            assertThat(proof.least()).isLessThanOrEqualTo(proof.cost());
                        })));
    }

    @Test
    void theFactsOfEachReasonSufficeToBlockBesideAllThatIsCarried() {
        worlds().forEach(seeded -> {
            if (seeded.answer() instanceof PlanAnswer.None none) {
                for (PlanAnswer.Obstacle obstacle : none.obstacles()) {
                    World world = seeded.world();
                    Cluster cluster = world.cluster(obstacle.clusters().get(0));
                    if (!world.rules(cluster).objections(cluster.units()).isEmpty()) {
                        // The reasons are about the way from the end of a repair on.
                        continue;
                    }
                    obstacle.explanation().reasons().forEach(reason -> {
                        List<Fact> facts = new ArrayList<>(reason.because());
                        facts.addAll(world.rules(cluster).carries().facts());
                        assertThat(world.bruteForce(cluster).hasPathKeeping(facts))
                                .as("seed %s, %s", seeded.seed(), obstacle)
                                .isFalse();
                    });
                }
            }
        });
    }

    @Test
    void platformsThatCarryAreCommonAndSomeCarrySeveralUnitsAtOnce() {
        List<PlannedHop> hops = worlds().flatMap(seeded -> seeded.plan().stream())
                .flatMap(plan -> plan.catalogue().hops().stream())
                .toList();

        assertThat(hops.stream().filter(hop -> carried(hop) > 0)).hasSizeGreaterThan(WORLDS / 10);
        assertThat(hops.stream().filter(hop -> carried(hop) > 1)).hasSizeGreaterThan(WORLDS / 80);
    }

    private static long carried(PlannedHop hop) {
        return hop.moves().stream().filter(PlannedHop.Move::isCarried).count();
    }
}
