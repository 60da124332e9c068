package dev.stepladder.report.follow;

import dev.stepladder.report.markdown.Markdown;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.verify.StrictProof;
import java.util.List;

/** Verified plans as a comment on a pull request: a table, and the findings of each plan folded. */
final class VerificationMarkdown {
    /** So many findings of a plan are listed. */
    private static final int MOST = 50;

    private VerificationMarkdown() {}

    static String write(List<VerifiedPlan> plans) {
        Markdown out = new Markdown();
        out.line("<!-- stepladder:verify -->");
        out.heading(2, title(plans));
        out.row(true, "Plan", "Verdict", "Steps", "Findings");
        plans.forEach(plan -> out.row(
                false,
                plan.file(),
                plan.verdict().words(),
                Plural.number(plan.plan().steps().size()),
                Plural.number(plan.findings().size())));
        out.blank();
        for (VerifiedPlan plan : plans) {
            findings(plan, out);
        }
        return out.toString();
    }

    private static String title(List<VerifiedPlan> plans) {
        int broken = count(plans, VerifiedPlan.Verdict.NO_LONGER_TRUE);
        int waiting = count(plans, VerifiedPlan.Verdict.NOT_APPROVED);
        int longer = count(plans, VerifiedPlan.Verdict.COULD_BE_SHORTER);
        if (broken > 0) {
            return "%s no longer true".formatted(broken == 1 ? "1 plan is" : Plural.number(broken) + " plans are");
        }
        if (waiting > 0) {
            return "%s not approved".formatted(waiting == 1 ? "1 plan is" : Plural.number(waiting) + " plans are");
        }
        return longer > 0
                ? "%s could be shorter".formatted(Plural.of(longer, "plan"))
                : "%s".formatted(plans.size() == 1 ? "The plan holds" : "All plans hold");
    }

    private static int count(List<VerifiedPlan> plans, VerifiedPlan.Verdict verdict) {
        return (int) plans.stream().filter(plan -> plan.verdict() == verdict).count();
    }

    private static void findings(VerifiedPlan plan, Markdown out) {
        List<StrictProof> unproven = plan.unproven();
        if (plan.findings().isEmpty() && plan.changes().isEmpty() && unproven.isEmpty()) {
            return;
        }
        out.fold(!plan.findings().isEmpty(), plan.file(), "");
        plan.findings().stream().limit(MOST).forEach(finding -> out.item("", finding.inFull()));
        if (plan.findings().size() > MOST) {
            out.item("", Plural.number(plan.findings().size() - MOST) + " more");
        }
        unproven.forEach(proof -> out.item("", proof.toString()));
        plan.changes().forEach(change -> out.item("Note:", change));
        out.unfold();
    }
}
