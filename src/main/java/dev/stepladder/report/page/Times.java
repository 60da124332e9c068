package dev.stepladder.report.page;

import dev.stepladder.plan.Step;
import dev.stepladder.report.summary.DateWords;
import dev.stepladder.schedule.Slot;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Times of steps in few words, each by its cluster's clock. */
final class Times {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Times() {}

    /** The first and the last day of some steps, such as {@code 5 Feb – 21 Feb 2024}; empty without dates. */
    static String days(List<Step> steps, PageIndex index) {
        List<Slot> slots = slots(steps, index);
        return slots.isEmpty()
                ? ""
                : DateWords.range(first(slots).toLocalDate(), last(slots).toLocalDate());
    }

    /** From the first to the last moment, such as {@code Mon 5 Feb, 08:00–09:12}; empty without dates. */
    static String span(List<Step> steps, PageIndex index) {
        List<Slot> slots = slots(steps, index);
        return slots.isEmpty() ? "" : span(first(slots), last(slots));
    }

    static String span(OffsetDateTime from, OffsetDateTime to) {
        return from.toLocalDate().equals(to.toLocalDate())
                ? "%s, %s–%s".formatted(DAY.format(from), CLOCK.format(from), CLOCK.format(to))
                : "%s, %s – %s, %s".formatted(DAY.format(from), CLOCK.format(from), DAY.format(to), CLOCK.format(to));
    }

    /** Such as {@code Mon 5 Feb}. */
    static String day(OffsetDateTime moment) {
        return DAY.format(moment);
    }

    private static List<Slot> slots(List<Step> steps, PageIndex index) {
        return steps.stream().flatMap(step -> index.slot(step).stream()).toList();
    }

    private static OffsetDateTime first(List<Slot> slots) {
        return slots.stream().map(Slot::start).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static OffsetDateTime last(List<Slot> slots) {
        return slots.stream().map(Slot::end).max(Comparator.naturalOrder()).orElseThrow();
    }
}
