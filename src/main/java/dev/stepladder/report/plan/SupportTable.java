package dev.stepladder.report.plan;

import dev.stepladder.report.rows.WayBackEnd;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.report.terminal.Columns;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Deadline;
import dev.stepladder.schedule.Schedule;
import java.util.List;
import java.util.stream.Collectors;

/** Ends of support during a plan, and the ends of the vendors' periods for undoing steps, for the terminal. */
final class SupportTable {
    /** An end that is further away than this is counted, not listed. */
    private static final int SOON = 90;

    private static final int LONGEST = 60;

    private SupportTable() {}

    /** The ends of the vendors' periods for undoing steps; in full, of every step. */
    static String waysBack(DatedPlan plan, Style style) {
        List<WayBackEnd> ends = WayBackEnd.of(plan, style.isFull());
        if (ends.isEmpty()) {
            return "";
        }
        Columns columns = new Columns(style, 2, List.of(LONGEST, LONGEST));
        ends.forEach(end -> columns.row(end.what(), "until " + end.until()));
        return "ways back\n" + columns.draw();
    }

    /** Ends of support, least slack first: those that are missed or near; in full, all. */
    static String deadlines(DatedPlan plan, Style style) {
        if (plan.deadlines().isEmpty()) {
            return "";
        }
        List<Deadline> shown = plan.deadlines().stream()
                .filter(deadline -> style.isFull() || deadline.slackDays() <= SOON)
                .toList();
        if (shown.isEmpty()) {
            return "";
        }
        Columns columns =
                new Columns(style, 2, List.of(LONGEST, LONGEST, LONGEST, LONGEST, LONGEST, Integer.MAX_VALUE));
        shown.forEach(deadline -> columns.row(
                deadline.component() + " " + deadline.release(),
                deadline.event(),
                deadline.date().toString(),
                slack(deadline),
                left(deadline),
                style.isFull() ? more(deadline) : ""));
        int more = plan.deadlines().size() - shown.size();
        String rest = more == 0 ? "" : "  %s more than %s days away: -v\n".formatted(Plural.number(more), SOON);
        return "ends of support\n" + columns.draw() + rest;
    }

    private static String left(Deadline deadline) {
        return deadline.leftBy().isPresent() ? "left " + deadline.left() : "stays";
    }

    private static String more(Deadline deadline) {
        return deadline.leftBy().map(step -> "by " + step).orElse("no step leaves it")
                + deadline.cost().map(cost -> "; " + cost.inWords()).orElse("");
    }

    private static String slack(Deadline deadline) {
        long days = deadline.slackDays();
        return days < 0 ? Plural.of(-days, "day") + " late" : Plural.of(days, "day") + " early";
    }

    /** Assumptions about the dates. */
    static String assumed(DatedPlan plan) {
        return plan.schedule().map(Schedule::assumed).orElse(List.of()).stream().collect(Collectors.joining("; "));
    }
}
