package dev.stepladder.verify;

import dev.stepladder.diagnostic.Visible;

/**
 * One reason why a plan is not true.
 *
 * @param code the kind of reason, a stable word: {@code start}, {@code step}, {@code state}, {@code goal}, {@code cost}, {@code
 *     hop}, {@code gate}, {@code fact}, {@code override}, {@code rehearsal}, {@code change}, {@code fleet}, {@code schedule}, {@code deadline}, {@code proof},
 *     {@code excluded}, {@code options}, {@code approval}
 * @param where its step, hop, fact or cluster
 * @param says the problem, in one sentence
 * @param fix what to do about it; empty where a new plan is the answer
 */
public record Discrepancy(String code, String where, String says, String fix) {
    public Discrepancy {
        where = Visible.line(where);
        says = Visible.line(says);
    }

    /** A reason for a new plan. */
    public Discrepancy(String code, String where, String says) {
        this(code, where, says, "");
    }

    /** Whether it is about an approval, and not about what the plan says. */
    public boolean isApproval() {
        return code.equals(ApprovalCheck.CODE);
    }

    /** With its fix, for forms that have one text for both. */
    public String inFull() {
        return fix.isEmpty() ? toString() : "%s. Fix: %s.".formatted(this, fix);
    }

    /** The text for the terminal. */
    @Override
    public String toString() {
        return "%s %s: %s".formatted(code, where, says);
    }
}
