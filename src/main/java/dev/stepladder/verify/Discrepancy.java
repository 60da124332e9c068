package dev.stepladder.verify;

<<<<<<< HEAD
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stepladder.diagnostic.Visible;

=======
>>>>>>> e6603daca285a4f409cf8ac98338d04fe4dff539
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
<<<<<<< HEAD
public record Discrepancy(
        String code,
        String where,
        String says,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String fix) {
    public Discrepancy {
        where = Visible.line(where);
        says = Visible.line(says);
    }

=======
public record Discrepancy(String code, String where, String says, String fix) {
>>>>>>> e6603daca285a4f409cf8ac98338d04fe4dff539
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
