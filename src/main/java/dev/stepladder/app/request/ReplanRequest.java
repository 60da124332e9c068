package dev.stepladder.app.request;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A plan to the goal of an earlier one, from the fleet's current state.
 *
 * @param plan the plan that was followed so far
 * @param fleet the fleet file with the current versions
 * @param calendar the dates; without it, the plan has none
 * @param today the day on which a plan without dates is made; only warnings look at it. Empty if no day counts
 */
public record ReplanRequest(Path plan, Path fleet, Optional<CalendarRequest> calendar, Optional<LocalDate> today) {
    /** A request on no day. */
    public ReplanRequest(Path plan, Path fleet, Optional<CalendarRequest> calendar) {
        this(plan, fleet, calendar, Optional.empty());
    }
}
