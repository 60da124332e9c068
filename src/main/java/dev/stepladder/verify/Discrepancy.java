package dev.stepladder.verify;

import dev.stepladder.diagnostic.Visible;

/**
 * One reason why a plan is not true.
 *
 * @param code the kind of reason, a stable word: {@code start}, {@code step}, {@code state}, {@code goal}, {@code cost}, {@code
 *     hop}, {@code gate}, {@code fact}, {@code override}, {@code rehearsal}, {@code change}, {@code fleet}, {@code schedule}, {@code deadline}, {@code proof},
 *     {@code excluded}, {@code approval}
 * @param where its step, hop, fact or cluster
 * @param says the problem, in one sentence
 */
public record Discrepancy(String code, String where, String says) {
    public Discrepancy {
        where = Visible.line(where);
        says = Visible.line(says);
    }

    /** Whether it is about an approval, and not about what the plan says. */
    public boolean isApproval() {
        return code.equals(ApprovalCheck.CODE);
    }

    /** The text for the terminal. */
    @Override
    public String toString() {
        return "%s %s: %s".formatted(code, where, says);
    }
}
