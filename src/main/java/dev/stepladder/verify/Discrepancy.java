package dev.stepladder.verify;

/**
 * One reason why a plan is not true.
 *
 * @param code what kind of reason, a word that stays the same: {@code start}, {@code step}, {@code state}, {@code goal}, {@code cost}, {@code
 *     hop}, {@code gate}, {@code fact}, {@code override}, {@code rehearsal}, {@code change}, {@code fleet}, {@code schedule}, {@code deadline}, {@code proof}
 * @param where the step, hop, fact or cluster it is about
 * @param says what is wrong, in one sentence
 */
public record Discrepancy(String code, String where, String says) {
    /** As the terminal shows it. */
    @Override
    public String toString() {
        return "%s %s: %s".formatted(code, where, says);
    }
}
