package dev.stepladder.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.report.rows.StepRemarks;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepRemarksTest {
    private static final Map<String, StepRemarks> REMARKS = StepRemarks.of(SmallPlan.PLAN);

    @Test
    void theFirstEnvironmentHasNoRehearsalAndLaterOnesDo() {
        assertThat(REMARKS.get("dev/kubernetes/1.20"))
                .isEqualTo(new StepRemarks(
                        Optional.empty(), false, Optional.empty(), false, Optional.empty(), Optional.empty()));
        assertThat(REMARKS.get("prod/kubernetes/1.20"))
                .isEqualTo(new StepRemarks(
                        Optional.empty(), false, Optional.empty(), false, Optional.of("rehearsed"), Optional.empty()));
    }

    @Test
    void aRenamedNodeGroupIsCreatedAndRemoved() {
        assertThat(REMARKS.get("prod/ng/1.20"))
                .isEqualTo(new StepRemarks(
                        Optional.empty(),
                        false,
                        Optional.of(new PlanRemarks.Rename("prod/ng/1.20", "ng-1-20", "ng-1-19")),
                        false,
                        Optional.of("rehearsed"),
                        Optional.empty()));
    }

    @Test
    void aStepThatNoEarlierEnvironmentTakesIsUnrehearsed() {
        assertThat(new StepRemarks(
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                false,
                                Optional.of("unrehearsed"),
                                Optional.empty())
                        .isUnrehearsed())
                .isTrue();
        assertThat(new StepRemarks(
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                false,
                                Optional.of("rehearsed"),
                                Optional.empty())
                        .isUnrehearsed())
                .isFalse();
    }
}
