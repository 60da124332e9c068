package dev.stepladder.report.follow;

import dev.stepladder.plan.Plan;
import dev.stepladder.verify.Discrepancy;
import dev.stepladder.verify.StrictProof;
import java.util.List;

/**
 * A plan that was verified, to be reported.
 *
 * @param file its name
 * @param changes inputs that differ from today's, in words
 * @param findings the reasons why the plan is not true; none for a true plan
 * @param proofs of its paths, if requested
 */
public record VerifiedPlan(
        String file, Plan plan, List<String> changes, List<Discrepancy> findings, List<StrictProof> proofs) {
    public VerifiedPlan {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        proofs = List.copyOf(proofs);
    }

    /** What was found of a plan. */
    public enum Verdict {
        HOLDS("holds"),
        NO_LONGER_TRUE("no longer true"),
        /** True, but an approval that must be there is missing. */
        NOT_APPROVED("not approved"),
        /** True, but its certificate does not prove that no safe path is shorter. */
        COULD_BE_SHORTER("could be shorter");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** Such as {@code no longer true}. */
        public String words() {
            return words;
        }
    }

    /** What was found of it. */
    public Verdict verdict() {
        if (!findings.isEmpty()) {
            return findings.stream().allMatch(Discrepancy::isApproval) ? Verdict.NOT_APPROVED : Verdict.NO_LONGER_TRUE;
        }
        return proofs.stream().allMatch(StrictProof::proven) ? Verdict.HOLDS : Verdict.COULD_BE_SHORTER;
    }

    /** The paths that are not proven shortest. */
    List<StrictProof> unproven() {
        return proofs.stream().filter(proof -> !proof.proven()).toList();
    }
}
