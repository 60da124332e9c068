package dev.stepladder.schedule;

import dev.stepladder.fleet.Freeze;
import dev.stepladder.fleet.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/**
 * Local times as moments, with changes of the clock.
 *
 * <p>On most days a local time is one moment. A time that the clock skips is none, and counts as the moment of the jump. A time that the clock shows
 * twice is two. A window never grows by that: it begins at the later of the two, so that the repeated hour before it stays outside; it ends at the
 * earlier. A window inside the repeated hour is open the first time. So whenever a window is open, the clock on the wall shows a time in it.
 */
final class WallClock {
    private WallClock() {}

    /** The window that begins on a day, if the clock of its zone shows any of it. */
    static Optional<Interval> opening(Window window, LocalDate day) {
        LocalDateTime from = day.atTime(window.from());
        LocalDateTime to = (window.passesMidnight() ? day.plusDays(1) : day).atTime(window.to());
        boolean endsInSameHour = isShownTwice(from, window.zone())
                && isShownTwice(to, window.zone())
                && moment(to, window.zone(), false).isBefore(moment(from, window.zone(), true));
        Instant opens = moment(from, window.zone(), !endsInSameHour);
        Instant closes = moment(to, window.zone(), false);
        return opens.isBefore(closes) ? Optional.of(new Interval(opens, closes)) : Optional.empty();
    }

    /** A freeze, from the beginning of its first day to the end of its last. */
    static Interval whole(Freeze freeze) {
        return new Interval(
                moment(freeze.from().atStartOfDay(), freeze.zone(), false),
                moment(freeze.to().plusDays(1).atStartOfDay(), freeze.zone(), true));
    }

    /**
     * The moment at which the clock of a zone shows a time.
     *
     * @param later whether to take the later of two, if it shows the time twice
     */
    static Instant moment(LocalDateTime time, ZoneId zone, boolean later) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        return time.toInstant(offsets.get(later ? offsets.size() - 1 : 0));
    }

    private static boolean isShownTwice(LocalDateTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(time).size() > 1;
    }
}
