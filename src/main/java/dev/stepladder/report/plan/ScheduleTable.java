package dev.stepladder.report.plan;

import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Deadline;
import dev.stepladder.schedule.Schedule;
import dev.stepladder.schedule.Slot;
import dev.stepladder.schedule.TimeText;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The dates of a plan for the terminal: the times of each cluster, and the deadlines. */
final class ScheduleTable {
    private ScheduleTable() {}

    /** The lines of the heading. */
    static String heading(Schedule schedule) {
        String end =
                schedule.end().map(last -> "  ends " + TimeText.of(last) + "\n").orElse("");
        return end
                + (schedule.assumed().isEmpty()
                        ? ""
                        : "  assumed for the dates: " + String.join("; ", schedule.assumed()) + "\n");
    }

    /** The start and end of one cluster's turn. */
    static Optional<String> turn(List<PlanRows.Row> own) {
        Optional<Slot> first = own.get(0).dates().slot();
        Optional<Slot> last = own.get(own.size() - 1).dates().slot();
        List<String> roles = own.stream()
                .flatMap(row -> row.dates().approvals().stream())
                .distinct()
                .toList();
        String approval = roles.isEmpty() ? "" : ", once approved by " + String.join(" and ", roles);
        return first.flatMap(
                from -> last.map(to -> TimeText.of(from.start()) + " to " + TimeText.of(to.end()) + approval));
    }

    /** The ends of the vendors' periods for undoing steps. */
    static String waysBack(DatedPlan plan) {
        Map<String, OffsetDateTime> ways =
                plan.schedule().map(Schedule::waysBack).orElse(Map.of());
        if (ways.isEmpty()) {
            return "";
        }
        int width = ways.keySet().stream().mapToInt(String::length).max().orElse(0);
        return ways.entrySet().stream()
                .map(way -> "  %s  until %s\n".formatted(padded(way.getKey(), width), TimeText.of(way.getValue())))
                .collect(Collectors.joining("", "\nways back\n", ""));
    }

    /** All deadlines, least slack first. */
    static String deadlines(DatedPlan plan) {
        if (plan.deadlines().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\ndeadlines\n");
        int releases = width(plan, ScheduleTable::release);
        int events = width(plan, Deadline::event);
        int slacks = width(plan, ScheduleTable::slack);
        for (Deadline deadline : plan.deadlines()) {
            text.append("  ")
                    .append(padded(release(deadline), releases))
                    .append("  ")
                    .append(padded(deadline.event(), events))
                    .append("  ")
                    .append(deadline.date())
                    .append("  ")
                    .append(padded(slack(deadline), slacks))
                    .append("  ")
                    .append(deadline.leftBy()
                            .map(step -> "left by %s on %s".formatted(step, deadline.left()))
                            .orElse("no step leaves it"))
                    .append(deadline.cost()
                            .map(cost -> "; then %s %s per month and cluster, %s more"
                                    .formatted(cost.amount(), cost.currency(), cost.more()))
                            .orElse(""))
                    .append('\n');
        }
        return text.toString();
    }

    private static int width(DatedPlan plan, Function<Deadline, String> column) {
        return plan.deadlines().stream()
                .mapToInt(deadline -> column.apply(deadline).length())
                .max()
                .orElse(0);
    }

    private static String release(Deadline deadline) {
        return deadline.component() + " " + deadline.release();
    }

    private static String slack(Deadline deadline) {
        long days = deadline.slackDays();
        return days < 0 ? "missed by " + days(-days) : days + (days == 1 ? " day left" : " days left");
    }

    private static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
