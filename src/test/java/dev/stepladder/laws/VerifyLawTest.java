package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.plan.Plan;
import dev.stepladder.verify.Verifier;
import org.junit.jupiter.api.Test;

/** What {@code verify} says of plans that the planner made, and of plans that somebody changed. */
class VerifyLawTest {
    private static final int WORLDS = 500;

    @Test
    void everyPlanVerifies() {
        World.firstPlanned(WORLDS).forEach(seeded -> {
            World world = seeded.world();
            Plan plan = world.plan().orElseThrow();

            assertThat(Verifier.verify(plan, world.matrices()))
                    .as("seed %s", seeded.seed())
                    .isEmpty();
        });
    }
}
