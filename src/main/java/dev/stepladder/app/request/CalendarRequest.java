package dev.stepladder.app.request;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The requested dates of a plan.
 *
 * @param start no step is taken before this time of its own cluster's clock
 * @param finishBy the last day; a plan that ends later is not made
 * @param keepWayBack whether steps that make an earlier hop irreversible are delayed
 */
public record CalendarRequest(LocalDateTime start, Optional<LocalDate> finishBy, boolean keepWayBack) {
    /** Dates from a day on. */
    public static CalendarRequest from(LocalDate start) {
        return new CalendarRequest(start.atStartOfDay(), Optional.empty(), false);
    }

    /** The same, with a last day. */
    public CalendarRequest by(LocalDate last) {
        return new CalendarRequest(start, Optional.of(last), keepWayBack);
    }
}
