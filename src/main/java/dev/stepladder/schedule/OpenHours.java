package dev.stepladder.schedule;

import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.fleet.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The times at which a calendar has room for a step of a given length.
 *
 * <p>A step must fit whole into one opening. Windows that overlap or touch are one opening; a freeze cuts openings. The search goes from opening to
 * opening, and skips a freeze in one leap, so its cost grows with the days of waiting, not with the calendar.
 */
final class OpenHours {
    /** A window returns every week, or a week later if a change of the clock removes it. */
    private static final int DAYS_TO_LOOK_AHEAD = 16;

    /** A week of windows that are one opening never closes. */
    private static final Duration WEEK = Duration.ofDays(7);

    private final List<Window> windows;
    private final List<Interval> freezes;
    private final List<Freeze> declared;

    OpenHours(Calendar calendar) {
        this.windows = calendar.windows();
        this.declared = calendar.freezes();
        this.freezes = declared.stream().map(WallClock::whole).toList();
    }

    /** The first moment from {@code ready} on at which a step of this length can begin; nothing if that is later than the horizon. */
    Optional<Instant> firstFit(Instant ready, Duration length, Instant horizon) {
        Instant at = ready;
        while (!at.isAfter(horizon)) {
            Instant now = at;
            Optional<Instant> thaw = thaw(now);
            if (thaw.isPresent()) {
                at = thaw.get();
                continue;
            }
            if (!isOpen(now)) {
                Optional<Instant> next = nextOpening(now);
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                at = next.get();
                continue;
            }
            Instant until = openUntil(now, now.plus(length));
            Optional<Instant> frost = freezes.stream()
                    .map(Interval::from)
                    .filter(from -> from.isAfter(now) && from.isBefore(until))
                    .min(Comparator.naturalOrder());
            Instant end = frost.orElse(until);
            if (!end.isBefore(now.plus(length))) {
                return Optional.of(now);
            }
            at = end;
        }
        return Optional.empty();
    }

    /** The freeze that a moment lies in. */
    Optional<Freeze> freezeAt(Instant moment) {
        return IntStream.range(0, declared.size())
                .filter(i -> freezes.get(i).contains(moment))
                .mapToObj(declared::get)
                .findFirst();
    }

    /** When the next freeze begins or ends; {@code latest} if that is earlier. */
    Instant nextChange(Instant moment, Instant latest) {
        return freezes.stream()
                .flatMap(freeze -> Stream.of(freeze.from(), freeze.to()))
                .filter(moment::isBefore)
                .reduce(latest, (soonest, change) -> change.isBefore(soonest) ? change : soonest);
    }

    /** When the freezes are over that a moment lies in; nothing if it lies in none. */
    private Optional<Instant> thaw(Instant moment) {
        return freezes.stream()
                .filter(freeze -> freeze.contains(moment))
                .map(Interval::to)
                .max(Comparator.naturalOrder());
    }

    /** Whether the windows are open, freezes aside. */
    boolean isOpen(Instant moment) {
        return windows.isEmpty() || openings(moment, 0).anyMatch(opening -> opening.contains(moment));
    }

    /** When the opening ends that a moment lies in; {@code enough} if that is not earlier. */
    private Instant openUntil(Instant moment, Instant enough) {
        if (windows.isEmpty()) {
            return enough;
        }
        Instant until = moment;
        Optional<Instant> further = Optional.of(moment);
        while (further.isPresent() && until.isBefore(enough)) {
            until = further.get();
            Instant end = until;
            further = openings(end, 0)
                    .filter(opening -> opening.contains(end))
                    .map(Interval::to)
                    .max(Comparator.naturalOrder());
        }
        return further.orElse(until);
    }

    private Optional<Instant> nextOpening(Instant moment) {
        return openings(moment, DAYS_TO_LOOK_AHEAD)
                .map(Interval::from)
                .filter(Predicate.not(moment::isAfter))
                .min(Comparator.naturalOrder());
    }

    /** The openings of single windows around a moment, and for some days after it. */
    private Stream<Interval> openings(Instant moment, int days) {
        return windows.stream().flatMap(window -> {
            LocalDate today = LocalDate.ofInstant(moment, window.zone());
            return today.minusDays(2)
                    .datesUntil(today.plusDays(days + 2L))
                    .filter(day -> window.days().contains(day.getDayOfWeek()))
                    .flatMap(day -> WallClock.opening(window, day).stream());
        });
    }

    /**
     * The length of the longest opening in a week without changes of the clock; nothing if it is always open. A longer step fits on no
     * day, or only in the night when clocks are set back, which does not count.
     */
    static Optional<Duration> longest(Calendar calendar, Instant around) {
        if (calendar.windows().isEmpty()) {
            return Optional.empty();
        }
        List<Window> plain = calendar.windows().stream()
                .map(window -> new Window(
                        window.days(), window.from(), window.to(), standard(window.zone(), around), window.place()))
                .toList();
        OpenHours hours = new OpenHours(new Calendar(Optional.empty(), plain, List.of()));
        Duration longest = Duration.ZERO;
        for (Interval opening : hours.openings(around, DAYS_TO_LOOK_AHEAD).toList()) {
            Duration open = Duration.between(
                    opening.from(),
                    hours.openUntil(opening.from(), opening.from().plus(WEEK)));
            longest = open.compareTo(longest) > 0 ? open : longest;
        }
        return longest.compareTo(WEEK) >= 0 ? Optional.empty() : Optional.of(longest);
    }

    private static ZoneOffset standard(ZoneId zone, Instant around) {
        return zone.getRules().getStandardOffset(around);
    }
}
