package dev.stepladder.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Calendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something of a given length can begin. */
class OpenHoursTest {
    private static final Instant HORIZON = Instant.parse("2036-01-01T00:00:00Z");
    private static final List<DayOfWeek> WEEKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private static String fit(Calendar calendar, String ready, String length) {
        return new OpenHours(calendar)
                .firstFit(Instant.parse(ready), Duration.parse(length), HORIZON)
                .map(Instant::toString)
                .orElse("never");
    }

    @ParameterizedTest
    @CsvSource({
        // 2026-12-01 is a Tuesday.
        "2026-12-01T07:00:00Z, PT1H,    2026-12-01T21:00:00Z",
        "2026-12-01T22:10:00Z, PT1H,    2026-12-01T22:10:00Z",
        "2026-12-02T02:00:00Z, PT1H,    2026-12-02T02:00:00Z",
        "2026-12-02T02:01:00Z, PT1H,    2026-12-02T21:00:00Z",
        "2026-12-02T02:01:00Z, PT6H,    2026-12-02T21:00:00Z",
        // Friday's window ends on Saturday; the next is Monday's.
        "2026-12-05T02:01:00Z, PT1H,    2026-12-07T21:00:00Z",
        "2026-12-01T07:00:00Z, PT6H1M,  never",
    })
    void findsTheFirstWindowOfWeekdayNightsThatFits(String ready, String length, String begins) {
        assertThat(fit(Calendars.of(Calendars.on(WEEKDAYS, "22:00", "04:00", "Europe/Oslo")), ready, length))
                .isEqualTo(begins);
    }

    @ParameterizedTest
    @CsvSource({
        // Six hours don't fit into the night that has lost one, and the next night is taken.
        "Europe/Oslo,      2026-03-28T12:00:00Z, PT6H, 2026-03-29T20:00:00Z",
        "Europe/Oslo,      2026-03-28T12:00:00Z, PT5H, 2026-03-28T21:00:00Z",
        "America/New_York, 2026-03-07T12:00:00Z, PT6H, 2026-03-09T02:00:00Z",
        "America/New_York, 2026-03-07T12:00:00Z, PT5H, 2026-03-08T03:00:00Z",
        "Australia/Sydney, 2026-10-03T01:00:00Z, PT6H, 2026-10-04T11:00:00Z",
        // Seven hours fit into the night that has won one.
        "Europe/Oslo,      2026-10-24T12:00:00Z, PT7H, 2026-10-24T20:00:00Z",
        "America/New_York, 2026-10-31T12:00:00Z, PT7H, 2026-11-01T02:00:00Z",
        "Australia/Sydney, 2026-04-04T01:00:00Z, PT7H, 2026-04-04T11:00:00Z",
    })
    void knowsThatNightsAreShorterAndLongerWhenClocksChange(String zone, String ready, String length, String begins) {
        assertThat(fit(Calendars.of(Calendars.daily("22:00", "04:00", zone)), ready, length))
                .isEqualTo(begins);
    }

    @Test
    void takesWindowsThatTouchForOne() {
        Calendar days = Calendars.of(Calendars.on(WEEKDAYS, "00:00", "00:00", "Europe/Oslo"));

        assertThat(fit(days, "2026-12-01T22:00:00Z", "PT20H")).isEqualTo("2026-12-01T22:00:00Z");
        assertThat(fit(days, "2026-12-04T22:00:00Z", "PT20H")).isEqualTo("2026-12-06T23:00:00Z");
    }

    @Test
    void takesWindowsThatOverlapForOneAcrossZones() {
        Calendar handover = Calendars.of(
                Calendars.daily("08:00", "16:00", "Europe/Oslo"),
                Calendars.daily("08:00", "16:00", "America/New_York"));

        assertThat(fit(handover, "2026-12-01T00:00:00Z", "PT14H")).isEqualTo("2026-12-01T07:00:00Z");
        assertThat(fit(handover, "2026-12-01T00:00:00Z", "PT14H1M")).isEqualTo("never");
    }

    @Test
    void doesNothingInAFreezeAndNothingThatRunsIntoOne() {
        Calendar calendar = Calendars.of(
                List.of(Calendars.daily("22:00", "04:00", "Europe/Oslo")),
                List.of(Calendars.freeze("2026-12-15", "2027-01-05", "Europe/Oslo")));

        assertThat(fit(calendar, "2026-12-14T12:00:00Z", "PT2H")).isEqualTo("2026-12-14T21:00:00Z");
        assertThat(fit(calendar, "2026-12-14T12:00:00Z", "PT2H1M")).isEqualTo("2027-01-05T23:00:00Z");
        assertThat(fit(calendar, "2026-12-20T12:00:00Z", "PT5H")).isEqualTo("2027-01-06T21:00:00Z");
    }

    @Test
    void goesOverAFreezeWithoutEndInOneLeap() {
        Calendar calendar = Calendars.of(List.of(), List.of(Calendars.freeze("2026-12-15", "9999-12-31", "UTC")));

        assertThat(fit(calendar, "2026-12-20T12:00:00Z", "PT1M")).isEqualTo("never");
        assertThat(fit(calendar, "2026-12-14T12:00:00Z", "PT12H")).isEqualTo("2026-12-14T12:00:00Z");
    }

    @Test
    void countsTheLongestWindowWithoutChangesOfTheClock() {
        Instant night = Instant.parse("2026-10-24T12:00:00Z");

        assertThat(OpenHours.longest(Calendars.of(Calendars.daily("22:00", "04:00", "Europe/Oslo")), night))
                .isEqualTo(Optional.of(Duration.ofHours(6)));
        assertThat(OpenHours.longest(Calendars.of(Calendars.on(WEEKDAYS, "00:00", "00:00", "Europe/Oslo")), night))
                .isEqualTo(Optional.of(Duration.ofDays(5)));
        assertThat(OpenHours.longest(Calendars.of(Calendars.daily("00:00", "00:00", "Europe/Oslo")), night))
                .isEmpty();
    }
}
