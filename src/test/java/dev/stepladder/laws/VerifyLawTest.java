package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.verify.Verifier;
import org.junit.jupiter.api.Test;

/** What {@code verify} says of plans that the planner made, and of plans that somebody changed. */
class VerifyLawTest {
    private static final int WORLDS = 500;

    @Test
    void everyPlanVerifies() {
        World.firstPlanned(WORLDS).forEach(planned -> assertThat(
                        Verifier.verify(planned.plan(), planned.world().matrices()))
                .as("seed %s", planned.seed())
                .isEmpty());
    }
}
