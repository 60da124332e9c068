package dev.stepladder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which approvals of a plan count. */
class PlanApprovalsTest {
    private static final Approval LEAD = new Approval("Kari", "lead", Instant.parse("2026-11-30T12:00:00Z"), "new");
    private static final Approval OLD_LEAD = new Approval("Ola", "lead", Instant.parse("2026-11-01T12:00:00Z"), "old");
    private static final Approval OLD_OWNER =
            new Approval("Per", "owner", Instant.parse("2026-11-02T12:00:00Z"), "old");
    private static final PlanApprovals APPROVALS = new PlanApprovals(List.of(OLD_LEAD, OLD_OWNER, LEAD), "new");

    @Test
    void thoseOfTheContentAsItIsCount() {
        assertThat(APPROVALS.current()).containsExactly(LEAD);
        assertThat(APPROVALS.isCurrent(LEAD)).isTrue();
        assertThat(APPROVALS.isCurrent(OLD_LEAD)).isFalse();
    }

    @Test
    void aRoleThatHasApprovedAgainIsNotOutdated() {
        assertThat(APPROVALS.outdated()).containsExactly(OLD_OWNER);
    }

    @Test
    void rolesThatHaveNotApprovedAreLacking() {
        assertThat(APPROVALS.lacking(List.of("lead", "owner", "security", "owner")))
                .containsExactly("owner", "security");
        assertThat(PlanApprovals.NONE.lacking(List.of("lead"))).containsExactly("lead");
    }

    @Test
    void areListedWithThoseThatCountFirst() {
        assertThat(APPROVALS.inWords())
                .containsExactly(
                        "approved by Kari as lead at 2026-11-30T12:00:00Z",
                        "not approved: the plan has changed since it was approved by Per as owner at 2026-11-02T12:00:00Z");
    }
}
