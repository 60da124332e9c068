package dev.stepladder.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepladder.diagnostic.Place;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows and freezes in words, and the night. */
class WindowTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Place PLACE = Place.of("fleet.yaml");

    private static NavigableSet<DayOfWeek> days(String words) {
        NavigableSet<DayOfWeek> days = new TreeSet<>();
        Stream.of(words.split(" "))
                .flatMap(word -> Stream.of(DayOfWeek.values())
                        .filter(day -> Weekdays.word(day).equals(word)))
                .forEach(days::add);
        return days;
    }

    @ParameterizedTest
    @CsvSource({
        "mon tue wed thu fri,         mon-fri",
        "mon tue wed thu fri sat sun, daily",
        "sat,                         sat",
        "sat sun,                     'sat,sun'",
        "mon wed thu fri sun,         'mon,wed-fri,sun'",
        "fri sat sun,                 fri-sun"
    })
    void threeDaysInARowAreARange(String days, String words) {
        assertThat(Weekdays.inWords(days(days))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 04:00, true,  mon-wed 22:00-04:00 Europe/Oslo",
        "14:00, 17:00, false, mon-wed 14:00-17:00 Europe/Oslo",
        "18:00, 00:00, true,  mon-wed 18:00-24:00 Europe/Oslo",
        "00:00, 00:00, true,  mon-wed 00:00-24:00 Europe/Oslo"
    })
    void aWindowThatEndsNotLaterThanItBeginsEndsOnTheNextDay(String from, String to, boolean passes, String words) {
        Window window = new Window(days("mon tue wed"), LocalTime.parse(from), LocalTime.parse(to), OSLO, PLACE);

        assertThat(window.passesMidnight()).isEqualTo(passes);
        assertThat(window.inWords()).isEqualTo(words);
    }

    @Test
    void refusesAWindowOnNoDay() {
        assertThatThrownBy(() -> new Window(new TreeSet<>(), LocalTime.MIDNIGHT, LocalTime.NOON, OSLO, PLACE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window on no day at fleet.yaml");
    }

    @Test
    void aFreezeSaysWhyAndFromWhichDayToWhich() {
        LocalDate first = LocalDate.of(2026, 12, 15);

        assertThat(new Freeze(first, LocalDate.of(2027, 1, 5), OSLO, "year end", PLACE).inWords())
                .isEqualTo("year end (2026-12-15 to 2027-01-05 Europe/Oslo)");
        assertThat(new Freeze(first, first, OSLO, "audit", PLACE).inWords())
                .isEqualTo("audit (2026-12-15 Europe/Oslo)");
    }

    @Test
    void refusesAFreezeThatEndsBeforeItBegins() {
        LocalDate day = LocalDate.of(2026, 12, 15);

        assertThatThrownBy(() -> new Freeze(day, day.minusDays(1), OSLO, "year end", PLACE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("freeze from 2026-12-15 to 2026-12-14");
    }
}
