package dev.stepladder.report.review;

import dev.stepladder.report.markdown.Markdown;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Deadline;
import java.util.List;

/** The ends of support that a plan misses or meets narrowly, folded. */
final class SupportPart {
    /** An end that is further away than this many days is counted, not listed. */
    private static final int SOON = 90;

    private static final int MOST = 20;

    private SupportPart() {}

    static void write(DatedPlan plan, Markdown out) {
        List<Deadline> shown = plan.deadlines().stream()
                .filter(deadline -> deadline.slackDays() <= SOON)
                .limit(MOST)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        long late = plan.deadlines().stream()
                .filter(deadline -> deadline.slackDays() < 0)
                .count();
        out.fold(
                false,
                "Support",
                ": %s of %s missed"
                        .formatted(
                                Plural.number(late), Plural.of(plan.deadlines().size(), "end")));
        out.row(true, "Release", "Ends", "Left", "");
        shown.forEach(deadline -> out.row(
                false,
                deadline.component() + " " + deadline.release(),
                "%s, %s".formatted(deadline.event(), deadline.date()),
                deadline.leftBy().isPresent() ? String.valueOf(deadline.left()) : "not by this plan",
                deadline.slackDays() < 0
                        ? Plural.of(-deadline.slackDays(), "day") + " late"
                        : Plural.of(deadline.slackDays(), "day") + " early"));
        int more = plan.deadlines().size() - shown.size();
        out.blank();
        if (more > 0) {
            out.paragraph(Plural.number(more) + " more in the plan file.");
        }
        out.unfold();
    }
}
