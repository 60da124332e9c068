package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.plan.Plan;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import dev.stepladder.verify.StrictProof;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code verify --strict} claims, against {@link BruteForce}. */
class StrictProofLawTest {
    private static final int WORLDS = 250;

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

    private static Need oneMore(Need need) {
        return new Need(need.units(), need.beside(), need.least().plus(new Cost(0, 1, 0, 0)));
    }

    /** Needs with others in place of one. */
    private static List<Need> with(List<Need> needs, Need one, List<Need> others) {
        return needs.stream()
                .flatMap(need -> need.equals(one) ? others.stream() : Stream.of(need))
                .toList();
    }

    /** What is said of a path of a plan if it has these needs. */
    private static StrictProof proof(World.Planned planned, Plan.ClusterPath path, List<Need> needs) {
        Plan.ClusterPath other = new Plan.ClusterPath(
                path.clusters(),
                path.attributes(),
                path.accepted(),
                path.start(),
                path.cost(),
                path.bound(),
                needs,
                path.limit());
        return StrictProof.of(planned.plan(), other, planned.world().matrices());
    }
}
