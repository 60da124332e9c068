package dev.stepladder.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The approvals in a plan file. One counts as long as the content of the file is the one that was approved.
 *
 * @param recorded in the file's order
 * @param digest of the file's content; empty for a plan that comes from no file
 */
public record PlanApprovals(List<Approval> recorded, String digest) {
    /** A plan that comes from no file. */
    public static final PlanApprovals NONE = new PlanApprovals(List.of(), "");

    public PlanApprovals {
        recorded = List.copyOf(recorded);
    }

    /** Those of the content as it is. */
    public List<Approval> current() {
        return recorded.stream().filter(this::isCurrent).toList();
    }

    /** Those of other content, unless the same role has approved this one. */
    public List<Approval> outdated() {
        return recorded.stream()
                .filter(approval -> !isCurrent(approval) && !isApprovedBy(approval.role()))
                .toList();
    }

    /** Those of some roles that have not approved the content, each once. */
    public List<String> lacking(Collection<String> roles) {
        return roles.stream().filter(role -> !isApprovedBy(role)).distinct().toList();
    }

    /** All of them in words, first those that count. */
    public List<String> inWords() {
        List<String> lines = new ArrayList<>();
        current().forEach(approval -> lines.add("approved by " + approval.inWords()));
        outdated()
                .forEach(approval ->
                        lines.add("not approved: the plan has changed since it was approved by " + approval.inWords()));
        return lines;
    }

    /** Whether an approval is of the content as it is. */
    public boolean isCurrent(Approval approval) {
        return approval.digest().equals(digest);
    }

    private boolean isApprovedBy(String role) {
        return current().stream().anyMatch(approval -> approval.role().equals(role));
    }
}
