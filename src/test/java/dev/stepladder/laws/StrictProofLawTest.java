package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.rule.Cost;
import dev.stepladder.verify.StrictProof;
import java.util.List;
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
    void provesMostPlansAndSaysOfTheOthersThatItCannot() {
        List<Claim> claims = claims();
        long proven = claims.stream().filter(claim -> claim.proof().proven()).count();

        assertThat(proven).isGreaterThan(claims.size() * 3L / 4).isLessThan(claims.size());
    }
}
