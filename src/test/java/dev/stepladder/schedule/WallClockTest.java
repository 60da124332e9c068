package dev.stepladder.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Window;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows in the nights in which clocks change: ahead and back, north and south, and in a zone that changes by half an hour. */
class WallClockTest {
    @ParameterizedTest(name = "{0} {1} {2}-{3}")
    @CsvSource({
        // A usual night: six hours.
        "Europe/Oslo,         2026-12-01, 22:00, 04:00, 2026-12-01T21:00:00Z, 2026-12-02T03:00:00Z",
        // 02:00 becomes 03:00: five hours.
        "Europe/Oslo,         2026-03-28, 22:00, 04:00, 2026-03-28T21:00:00Z, 2026-03-29T02:00:00Z",
        // 03:00 becomes 02:00: seven hours.
        "Europe/Oslo,         2026-10-24, 22:00, 04:00, 2026-10-24T20:00:00Z, 2026-10-25T03:00:00Z",
        // Begins in the hour that is left out: when the clock jumps.
        "Europe/Oslo,         2026-03-29, 02:30, 06:00, 2026-03-29T01:00:00Z, 2026-03-29T04:00:00Z",
        // Ends in it: when the clock jumps.
        "Europe/Oslo,         2026-03-28, 22:00, 02:30, 2026-03-28T21:00:00Z, 2026-03-29T01:00:00Z",
        // Begins in the hour that comes twice: the second time.
        "Europe/Oslo,         2026-10-25, 02:30, 06:00, 2026-10-25T01:30:00Z, 2026-10-25T05:00:00Z",
        // Ends in it: the first time.
        "Europe/Oslo,         2026-10-24, 22:00, 02:30, 2026-10-24T20:00:00Z, 2026-10-25T00:30:00Z",
        // Whole inside it: the first time.
        "Europe/Oslo,         2026-10-25, 02:10, 02:50, 2026-10-25T00:10:00Z, 2026-10-25T00:50:00Z",
        "America/New_York,    2026-03-07, 22:00, 04:00, 2026-03-08T03:00:00Z, 2026-03-08T08:00:00Z",
        "America/New_York,    2026-10-31, 22:00, 04:00, 2026-11-01T02:00:00Z, 2026-11-01T09:00:00Z",
        "America/New_York,    2026-11-01, 01:30, 03:00, 2026-11-01T06:30:00Z, 2026-11-01T08:00:00Z",
        // South of the equator it is the other way round in the year.
        "Australia/Sydney,    2026-04-04, 22:00, 04:00, 2026-04-04T11:00:00Z, 2026-04-04T18:00:00Z",
        "Australia/Sydney,    2026-10-03, 22:00, 04:00, 2026-10-03T12:00:00Z, 2026-10-03T17:00:00Z",
        "Australia/Lord_Howe, 2026-04-05, 01:15, 04:00, 2026-04-04T14:15:00Z, 2026-04-04T17:30:00Z",
        // Whole days are as long as they are.
        "Europe/Oslo,         2026-03-29, 00:00, 00:00, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "Europe/Oslo,         2026-10-25, 00:00, 00:00, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
    })
    void opensWindowsByTheClockOnTheWall(
            String zone, LocalDate day, String from, String to, String opens, String closes) {
        Window window = Calendars.daily(from, to, zone);

        Optional<Interval> opening = WallClock.opening(window, day);

        assertThat(opening.map(stretch -> stretch.from() + " " + stretch.to())).contains(opens + " " + closes);
    }

    @ParameterizedTest
    @CsvSource({
        // The clock shows no time from 02:00 to 03:00.
        "Europe/Oslo,      2026-03-29, 02:00, 03:00",
        "America/New_York, 2026-03-08, 02:10, 02:50",
        "Australia/Sydney, 2026-10-04, 02:00, 03:00",
        // Samoa went over the date line and had no such day.
        "Pacific/Apia,     2011-12-30, 10:00, 12:00",
    })
    void opensNoWindowThatNoClockShows(String zone, LocalDate day, String from, String to) {
        assertThat(WallClock.opening(Calendars.daily(from, to, zone), day)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Oslo,      2026-12-15, 2027-01-05, 2026-12-14T23:00:00Z, 2027-01-05T23:00:00Z",
        "Europe/Oslo,      2026-03-29, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "America/New_York, 2026-11-01, 2026-11-01, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z",
        // Clocks went from 00:00 to 01:00: the day began with the jump.
        "America/Sao_Paulo, 2018-11-04, 2018-11-04, 2018-11-04T03:00:00Z, 2018-11-05T02:00:00Z",
    })
    void freezesWholeDays(String zone, String from, String to, String begins, String ends) {
        Interval frozen = WallClock.whole(Calendars.freeze(from, to, zone));

        assertThat(frozen.from() + " " + frozen.to()).isEqualTo(begins + " " + ends);
    }
}
