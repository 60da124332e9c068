package dev.stepladder.app.result;

import dev.stepladder.plan.Approval;
import java.util.List;

/**
 * A plan file without an approval.
 *
 * @param approval the one that is gone
 * @param text the new text of the file
 * @param lacking the roles that must approve and have not
 */
public record WithdrawnApproval(Approval approval, String text, List<String> lacking) {
    public WithdrawnApproval {
        lacking = List.copyOf(lacking);
    }
}
