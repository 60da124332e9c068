package dev.stepladder.report.summary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Dates in few words, such as {@code 5 Feb} or {@code 5 Feb – 22 Mar 2024}. */
public final class DateWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private DateWords() {}

    /** {@code 5 Feb 2024}. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** {@code 5 Feb – 22 Mar 2024}; the year of the first day only if it is another. */
    public static String range(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return date(last);
        }
        return (first.getYear() == last.getYear() ? DAY : DATE).format(first) + " – " + date(last);
    }

    /** {@code 5 Feb – 22 Mar}, without years. */
    public static String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? DAY.format(last) : DAY.format(first) + " – " + DAY.format(last);
    }

    /** Moments by their own clocks: {@code 15, 20, 21 Feb 21:00}; of more than four the first and the last. */
    public static String times(List<LocalDateTime> moments) {
        List<LocalDateTime> all = moments.stream().distinct().sorted().toList();
        if (all.size() > 4) {
            return time(all.get(0)) + " – " + time(all.get(all.size() - 1));
        }
        Map<String, List<LocalDate>> byClock = new LinkedHashMap<>();
        all.forEach(moment -> byClock.computeIfAbsent(CLOCK.format(moment), key -> new ArrayList<>())
                .add(moment.toLocalDate()));
        List<String> words = new ArrayList<>();
        byClock.forEach((clock, days) -> words.add(days(days) + " " + clock));
        return String.join(", ", words);
    }

    /** Such as {@code 15, 20 Feb, 1 Mar}. */
    private static String days(List<LocalDate> days) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            boolean monthFollows = i + 1 < days.size() && days.get(i + 1).getMonth() == day.getMonth();
            words.append(i > 0 ? ", " : "")
                    .append(monthFollows ? String.valueOf(day.getDayOfMonth()) : DAY.format(day));
        }
        return words.toString();
    }

    private static String time(LocalDateTime moment) {
        return DAY.format(moment) + " " + CLOCK.format(moment);
    }
}
