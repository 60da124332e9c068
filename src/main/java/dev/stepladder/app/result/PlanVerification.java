package dev.stepladder.app.result;

import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanApprovals;
import dev.stepladder.verify.Discrepancy;
import dev.stepladder.verify.StrictProof;
import java.nio.file.Path;
import java.util.List;

/**
 * The judgement of one plan.
 *
 * @param approvals those that its file records
 * @param changes inputs that differ from today's, in words; they do not change the answer
 * @param findings the reasons why it is not true; none for a true plan
 * @param proofs of its paths, if they were requested and the plan is true
 */
public record PlanVerification(
        Path file,
        Plan plan,
        PlanApprovals approvals,
        List<String> changes,
        List<Discrepancy> findings,
        List<StrictProof> proofs) {
    public PlanVerification {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        proofs = List.copyOf(proofs);
    }

    /** Whether the plan is true, and proven shortest if that was requested. */
    public boolean isTrue() {
        return findings.isEmpty() && proofs.stream().allMatch(StrictProof::proven);
    }
}
