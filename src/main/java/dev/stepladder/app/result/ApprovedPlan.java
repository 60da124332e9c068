package dev.stepladder.app.result;

import dev.stepladder.plan.Approval;
import java.util.List;
import java.util.Optional;

/**
 * The answer to an approval.
 *
 * @param verification the judgement of the plan; only a true plan is approved
 * @param approval the one that the file records; empty if the plan is not true
 * @param text the new text of the file; empty if it stays as it is
 * @param asked the roles that must approve, each once; none if plan and fleet name none
 * @param lacking those of them that have not approved the content yet
 */
public record ApprovedPlan(
        PlanVerification verification,
        Optional<Approval> approval,
        Optional<String> text,
        List<String> asked,
        List<String> lacking) {
    public ApprovedPlan {
        asked = List.copyOf(asked);
        lacking = List.copyOf(lacking);
    }
}
