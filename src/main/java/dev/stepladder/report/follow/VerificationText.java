package dev.stepladder.report.follow;

import dev.stepladder.plan.Plan;
import dev.stepladder.verify.Discrepancy;
import dev.stepladder.verify.StrictProof;
import java.util.List;

/** Writes the result of verifying one plan, for the terminal. */
public final class VerificationText {
    private VerificationText() {}

    /**
     * One line for each finding and proof, each with the name of the plan's file.
     *
     * @param findings the reasons why the plan is not true; none for a true plan
     * @param proofs of its paths, if requested
     */
    public static String of(String file, Plan plan, List<Discrepancy> findings, List<StrictProof> proofs) {
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> {
            line(text, file, finding.toString());
            if (!finding.fix().isEmpty()) {
                line(text, file, "  fix: " + finding.fix());
            }
        });
        int count = findings.size();
        line(
                text,
                file,
                count == 0
                        ? "true: %s steps replayed, every state safe%s, the goal reached"
                                .formatted(
                                        plan.steps().size(),
                                        plan.remarks().repairs().isEmpty()
                                                ? ""
                                                : " after the repair and none worse before")
                        : "not %s: %s %s"
                                .formatted(
                                        findings.stream().allMatch(Discrepancy::isApproval) ? "approved" : "true",
                                        count,
                                        count == 1 ? "finding" : "findings"));
        for (StrictProof proof : proofs) {
            proof.findings().forEach(finding -> line(text, file, finding.toString()));
            line(text, file, proof.toString());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String file, String words) {
        text.append(file).append(": ").append(words).append('\n');
    }
}
