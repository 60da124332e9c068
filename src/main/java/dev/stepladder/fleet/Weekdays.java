package dev.stepladder.fleet;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/** Days of the week in the usual notation: {@code mon-fri}, {@code sat}. */
public final class Weekdays {
    private Weekdays() {}

    /** The word of a day: the first three letters of its English name, whatever the locale. */
    public static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /** Days in words, three or more in a row as a range. */
    static String inWords(SortedSet<DayOfWeek> days) {
        return days.size() == 7 ? "daily" : String.join(",", ranges(days));
    }

    /** Days as a fleet file lists them, three or more in a row as a range: {@code mon-wed}, {@code fri}. */
    public static List<String> ranges(SortedSet<DayOfWeek> days) {
        List<String> words = new ArrayList<>();
        List<DayOfWeek> row = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (days.contains(day)) {
                row.add(day);
            }
            if (!days.contains(day) || day == DayOfWeek.SUNDAY) {
                words.addAll(row(row));
                row.clear();
            }
        }
        return words;
    }

    private static List<String> row(List<DayOfWeek> row) {
        return row.size() < 3
                ? row.stream().map(Weekdays::word).toList()
                : List.of(word(row.get(0)) + "-" + word(row.get(row.size() - 1)));
    }
}
