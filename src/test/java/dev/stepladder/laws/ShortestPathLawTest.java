package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.rule.Cost;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The search finds the cheapest path where there is one, says so, and finds none where there is none. */
class ShortestPathLawTest {
    private static final int WORLDS = 300;

    @Test
    void everyPathCostsWhatBruteForceCosts() {
        World.firstPlanned(WORLDS).forEach(planned -> {
            World world = planned.world();
            for (Cluster cluster : world.clusters()) {
                assertThat(world.bruteForce(cluster).cost())
                        .as("seed %s, %s", planned.seed(), cluster.name())
                        .hasValue(planned.cost(cluster).unshared(0));
            }
        });
    }

    @Test
    void noOtherPathAsCheapHasFewerHopsThatNoEarlierEnvironmentTakes() {
        World.firstPlanned(WORLDS).forEach(planned -> {
            for (ClusterPath path : planned.plan().paths()) {
                Cluster cluster = planned.world().cluster(path.clusters().get(0));
                Set<List<String>> taken = planned.takenBefore(cluster);

                assertThat(planned.world().bruteForce(cluster).cost(hop -> !taken.contains(hop)))
                        .as("seed %s, %s", planned.seed(), cluster.name())
                        .hasValue(path.cost()
                                .unshared(
                                        planned.isInFirst(cluster)
                                                ? path.cost().hops()
                                                : path.cost().unshared()));
            }
        });
    }

    @Test
    void noPathIsFoundOnlyWhereBruteForceFindsNone() {
        World.first(WORLDS).forEach(seeded -> {
            World world = seeded.world();
            List<ClusterName> without = world.clusters().stream()
                    .filter(cluster -> world.bruteForce(cluster).cost().isEmpty())
                    .map(Cluster::name)
                    .toList();

            assertThat(obstructed(seeded.answer())).as("seed %s", seeded.seed()).hasSameElementsAs(without);
        });
    }

    @Test
    void everyPlanIsProven() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> assertThat(planned.plan().paths())
                        .as("seed %s", planned.seed())
                        .allMatch(ClusterPath::proven));
    }

    @Test
    void platformsWithAndWithoutAPathAreBothCommonAndPathsAreOfAllKinds() {
        List<Cost> costs = World.firstPlanned(WORLDS)
                .flatMap(planned -> planned.plan().paths().stream())
                .map(ClusterPath::cost)
                .toList();
        long planned = World.firstPlanned(WORLDS).count();

        assertThat(planned).isBetween(WORLDS / 4L, WORLDS * 3L / 4);
        assertThat(costs.stream().filter(cost -> cost.hops() > 4)).hasSizeGreaterThan(WORLDS / 10);
        assertThat(costs.stream().filter(cost -> cost.risks() > 0)).hasSizeGreaterThan(WORLDS / 50);
        assertThat(costs.stream().filter(cost -> cost.disruptive() > 0)).hasSizeGreaterThan(WORLDS / 10);
        assertThat(costs.stream().filter(cost -> cost.rolled() > 0)).hasSizeGreaterThan(WORLDS / 10);
        assertThat(costs.stream().filter(cost -> cost.unshared() > 0)).hasSizeGreaterThan(WORLDS / 50);
    }

    private static List<ClusterName> obstructed(PlanAnswer answer) {
        return answer instanceof PlanAnswer.None none
                ? none.obstacles().stream()
                        .flatMap(obstacle -> obstacle.clusters().stream())
                        .toList()
                : List.of();
    }
}
