package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import dev.stepladder.search.problem.Limits;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a plan claims whose searches were stopped as soon as each had some path, against {@link BruteForce}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitedSearchLawTest {
    private static final int WORLDS = 250;

    private static final SearchSettings HASTY = SearchSettings.within(
            new Limits(Long.MAX_VALUE, Limits.USUAL_BYTES, new Limits.Time(() -> true, "no time")));

    /** A path of a hasty plan, and what the cheapest really costs. */
    private record Claim(long seed, ClusterPath path, Cost truth) {
        boolean isCheapest() {
            return path.cost().equals(truth);
        }
    }

    private final List<Claim> claims = claims();

    private static List<Claim> claims() {
        return World.firstPlanned(WORLDS)
                .flatMap(planned -> claims(planned.seed(), planned.world()))
                .toList();
    }

    private static Stream<Claim> claims(long seed, World world) {
        Plan plan = ((PlanAnswer.Made) world.answer(HASTY)).plan();
        World.Planned planned = new World.Planned(seed, world, plan);
        // The certificate speaks of safe states, so it does not prove a repair.
        return plan.paths().stream()
                .filter(path -> plan.remarks().repair(path.clusters().get(0)).isEmpty())
                .map(path -> new Claim(seed, path, truth(planned, path)));
    }

    private static Cost truth(World.Planned planned, ClusterPath path) {
        Cluster cluster = planned.world().cluster(path.clusters().get(0));
        Set<List<String>> taken = planned.takenBefore(cluster);
        return planned.world()
                .bruteForce(cluster)
                .cost(hop -> !planned.isInFirst(cluster) && !taken.contains(hop))
                .orElseThrow();
    }

    @Test
    void neverClaimsMoreThanTheCheapestPathCosts() {
        assertThat(claims).allSatisfy(claim -> assertThat(claim.path().bound()).isLessThanOrEqualTo(claim.truth()));
    }

    @Test
    void claimsAllThatItsNeedsShow() {
        assertThat(claims)
                .allSatisfy(claim -> assertThat(claim.path().bound())
                        .isGreaterThanOrEqualTo(Need.sum(claim.path().needs())));
    }

    @Test
    void aCheapestPathThroughASmallWorldIsProvenWhateverStoppedTheSearch() {
        assertThat(claims.stream().filter(Claim::isCheapest))
                .hasSizeGreaterThan(WORLDS / 4)
                .allSatisfy(claim -> assertThat(claim.path().proven()).isTrue());
    }

    @Test
    void mostSearchesAreStopped() {
        assertThat(claims.stream().filter(claim -> !claim.path().limit().isEmpty()))
                .hasSizeGreaterThan(claims.size() / 2);
    }
}
