package dev.stepladder.report.follow;

import dev.stepladder.follow.Change;
import dev.stepladder.follow.PlanDiff;
import dev.stepladder.follow.PlanTotals;
import dev.stepladder.report.markdown.Markdown;
import dev.stepladder.report.summary.DateWords;
import java.time.LocalDate;
import java.util.Optional;

/** A difference between plans as the comment on a changed plan: totals first, dates and steps folded. */
public final class PlanDiffMarkdown {
    /** Code hosts refuse comments of 65,536 characters. */
    private static final int LONGEST = 50_000;

    private PlanDiffMarkdown() {}

    /** The comment. */
    public static String of(PlanDiff diff) {
        Markdown out = new Markdown();
        out.line("<!-- stepladder:diff -->");
        if (diff.isEmpty()) {
            out.heading(2, "The plan did not change");
            return out.toString();
        }
        PlanTotals totals = diff.totals();
        out.heading(2, "The plan changed" + ends(totals));
        out.row(true, "", "was", "now");
        row("Clusters", totals.clusters(), out);
        row("Steps", totals.steps(), out);
        out.row(false, "Ends", day(totals.endsWas()), day(totals.endsNow()));
        out.blank();
        DiffWords.totals(diff).stream()
                .filter(line -> !line.startsWith(DiffWords.ENDS))
                .forEach(line -> out.item("", line));
        diff.whole().forEach(change -> out.item("", words(change)));
        DiffWords.shifts(diff).forEach(line -> out.item("", line));
        DiffWords.support(diff).forEach(line -> out.item("", line));
        out.item("", "Facts relied on: " + DiffWords.facts(diff));
        out.blank();
        dates(diff, out);
        causes(PlanDiffText.causes(diff), out);
        return out.toString();
    }

    /** What changed in the plan as a whole, such as {@code soak of test: 7 d, was 3 d}. */
    private static String words(Change change) {
        String now = change.now().isEmpty() ? "none" : change.now();
        return "%s: %s%s".formatted(change.what(), now, change.was().isEmpty() ? "" : ", was " + change.was());
    }

    private static String ends(PlanTotals totals) {
        return totals.endsWas()
                .flatMap(was -> totals.endsNow()
                        .filter(now -> !now.equals(was))
                        .map(now -> ": ends %s instead of %s".formatted(DateWords.date(now), DateWords.date(was))))
                .orElse("");
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DateWords::date).orElse("no dates");
    }

    private static void row(String name, PlanTotals.Counts counts, Markdown out) {
        out.row(false, name, String.valueOf(counts.was()), String.valueOf(counts.now()));
    }

    private static void dates(PlanDiff diff, Markdown out) {
        if (diff.shifts().isEmpty()) {
            return;
        }
        out.fold(false, "Dates", "");
        out.row(true, "Stage", "Where", "was", "now", "");
        diff.shifts()
                .forEach(shift -> out.row(
                        false,
                        shift.stage(),
                        shift.environment(),
                        DiffWords.days(shift.was()),
                        DiffWords.days(shift.now()),
                        DiffWords.later(shift.days())));
        out.unfold();
    }

    private static void causes(String causes, Markdown out) {
        if (causes.isEmpty()) {
            return;
        }
        out.fold(false, "Steps and reasons", "");
        String shown = causes.length() <= LONGEST
                ? causes
                : causes.substring(0, causes.lastIndexOf('\n', LONGEST) + 1) + "and more: stepladder diff OLD NEW\n";
        out.block("diff", shown.replaceAll("(?m)^  ([+-] )", "$1"));
        out.unfold();
    }
}
