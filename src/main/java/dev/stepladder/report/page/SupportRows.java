package dev.stepladder.report.page;

import dev.stepladder.report.summary.Plural;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Deadline;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Ends of support of the releases in a plan with dates, in groups: over before the start, on the way, later. */
record SupportRows(String heading, boolean folded, List<Row> rows) {
    SupportRows {
        rows = List.copyOf(rows);
    }

    /** One end of support of a release. */
    record Row(String component, String release, String event, LocalDate date, Leaving leaving, String cost) {}

    /**
     * How a release is left.
     *
     * @param late whether that is after the end of its support
     * @param step the step that leaves it; empty if none does
     * @param place of that step in the page
     */
    record Leaving(boolean late, String slack, String step, String place, String day) {}

    static List<SupportRows> of(DatedPlan dated) {
        List<SupportRows> groups = new ArrayList<>();
        dated.judgedOn().ifPresent(start -> {
            LocalDate end = dated.schedule()
                    .flatMap(schedule -> schedule.end())
                    .map(OffsetDateTime::toLocalDate)
                    .orElse(start);
            add("Over before the start", false, dated, day -> day.date().isBefore(start), groups);
            add(
                    "On the way",
                    false,
                    dated,
                    day -> !day.date().isBefore(start) && !day.date().isAfter(end),
                    groups);
            add("Later", true, dated, day -> day.date().isAfter(end), groups);
        });
        return groups;
    }

    private static void add(
            String words, boolean folded, DatedPlan dated, Predicate<Deadline> which, List<SupportRows> groups) {
        List<Row> rows =
                dated.deadlines().stream().filter(which).map(SupportRows::row).toList();
        if (!rows.isEmpty()) {
            groups.add(new SupportRows("%s: %s".formatted(words, Plural.number(rows.size())), folded, rows));
        }
    }

    private static Row row(Deadline deadline) {
        long days = deadline.slackDays();
        return new Row(
                deadline.component().text(),
                deadline.release().text(),
                deadline.event(),
                deadline.date(),
                new Leaving(
                        days < 0,
                        days < 0 ? Plural.of(-days, "day") + " late" : Plural.of(days, "day") + " early",
                        deadline.leftBy().orElse(""),
                        deadline.leftBy().map(PageIndex::place).orElse(""),
                        deadline.left().toString()),
                deadline.cost().map(cost -> cost.inWords()).orElse(""));
    }
}
