package dev.stepladder.app.request;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A plan to the goal of an earlier one, from the fleet's current state.
 *
 * @param plan the plan that was followed so far
 * @param fleet the fleet file with the current versions
 * @param calendar the dates; without it, the plan has none
 */
public record ReplanRequest(Path plan, Path fleet, Optional<CalendarRequest> calendar) {}
