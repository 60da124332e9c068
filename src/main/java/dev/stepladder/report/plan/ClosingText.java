package dev.stepladder.report.plan;

import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.summary.HeadlineText;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.report.terminal.Columns;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.report.terminal.Wrap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The end of a plan on the terminal: the tally, what to answer first, what is not covered, the next command. */
final class ClosingText {
    /** From this width on, a blocker is described. */
    private static final int WITH_SYMPTOMS = 100;

    private static final int LONGEST = 60;

    private ClosingText() {}

    static String tally(Plan plan, List<PlanRows.Row> rows, Style style) {
        Map<EnvironmentName, Integer> steps = new LinkedHashMap<>();
        plan.environments().forEach(name -> steps.put(name, 0));
        rows.forEach(row -> steps.merge(row.part().environment(), 1, Integer::sum));
        String each = steps.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + " " + Plural.number(entry.getValue()))
                .collect(Collectors.joining(", "));
        long later = rows.stream()
                .filter(row -> row.remarks().rehearsal().isPresent())
                .count();
        boolean rehearsed = rows.stream()
                .allMatch(row -> row.remarks()
                        .rehearsal()
                        .filter(words -> !words.equals("rehearsed"))
                        .isEmpty());
        String words = "%s: %s%s"
                .formatted(
                        Plural.of(rows.size(), "step"),
                        each,
                        later > 0 && rehearsed ? " · each rehearsed by an earlier environment" : "");
        return "\n" + Wrap.hanging(style.say(words), 2, style.width());
    }

    static String blockers(Headline headline, Style style) {
        if (headline.blockers().isEmpty()) {
            return "";
        }
        Columns columns = new Columns(style, 2, List.of(LONGEST, LONGEST, Integer.MAX_VALUE));
        boolean described = style.isFull() || style.width() >= WITH_SYMPTOMS;
        headline.blockers()
                .forEach(blocker ->
                        columns.row(blocker.id(), "before " + blocker.hop(), described ? blocker.symptom() : ""));
        return "answer first\n" + columns.draw();
    }

    /** What is not covered. */
    static String limits(Headline headline, Style style) {
        return Wrap.hanging(style.say(HeadlineText.notCovered(headline)), 2, style.width());
    }

    /**
     * The next command, on a line of its own, however long, so that it can be copied.
     *
     * @param command empty if there is none
     */
    static String next(String command) {
        return command.isEmpty() ? "" : "next: " + command + "\n";
    }
}
