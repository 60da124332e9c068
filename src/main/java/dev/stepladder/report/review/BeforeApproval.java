package dev.stepladder.report.review;

import dev.stepladder.report.markdown.Markdown;
import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.report.summary.Sign;
import java.util.List;
import java.util.stream.Collectors;

/** What a reviewer has to see to before a plan is approved: a box for each point. */
final class BeforeApproval {
    private static final int MOST = 20;

    private BeforeApproval() {}

    static void write(Headline headline, List<PlanRows.Row> rows, Markdown out) {
        boolean calm = headline.blockers().isEmpty()
                && headline.noWayBack().isEmpty()
                && headline.support().after().isEmpty()
                && headline.notices().stream().allMatch(notice -> notice.sign() == Sign.NONE);
        if (calm) {
            return;
        }
        out.heading(3, "Before you approve");
        notices(headline, Sign.REPAIRS, out);
        headline.blockers().stream()
                .limit(MOST)
                .forEach(blocker -> out.box("%s before %s: %s.%s%s (%s)"
                        .formatted(
                                Sign.BLOCKER.mark(),
                                blocker.hop(),
                                blocker.symptom(),
                                blocker.check()
                                        .map(check -> " Check: " + check + ".")
                                        .orElse(""),
                                blocker.remedy()
                                        .map(remedy -> " Remedy: " + remedy + ".")
                                        .orElse(""),
                                blocker.id())));
        if (headline.blockers().size() > MOST) {
            out.box("%s %s more"
                    .formatted(
                            Sign.BLOCKER.mark(), Plural.of(headline.blockers().size() - MOST, "blocker")));
        }
        noWayBack(headline, rows, out);
        if (!headline.support().after().isEmpty()) {
            out.box("%s out of support at the end of this plan: %s"
                    .formatted(
                            Sign.BLOCKER.mark(), Plural.first(headline.support().after(), MOST)));
        }
        notices(headline, Sign.DECISION, out);
        notices(headline, Sign.UNREHEARSED, out);
        out.blank();
    }

    private static void notices(Headline headline, Sign sign, Markdown out) {
        headline.notices().stream()
                .filter(notice -> notice.sign() == sign)
                .forEach(notice -> out.box("%s %s".formatted(sign.mark(), notice.text())));
    }

    private static void noWayBack(Headline headline, List<PlanRows.Row> rows, Markdown out) {
        if (headline.noWayBack().isEmpty()) {
            return;
        }
        String roles = Plural.list(rows.stream()
                .flatMap(row -> row.dates().approvals().stream())
                .distinct()
                .toList());
        out.box("%s no way back from %s%s"
                .formatted(
                        Sign.NO_WAY_BACK.mark(),
                        Plural.list(headline.noWayBack().stream()
                                .limit(MOST)
                                .map(hop -> "%s (%s)".formatted(hop.hop(), Plural.of(hop.steps(), "step")))
                                .collect(Collectors.toList())),
                        roles.isEmpty() ? "" : "; approved by " + roles));
    }
}
