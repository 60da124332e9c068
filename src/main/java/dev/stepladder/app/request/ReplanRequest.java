package dev.stepladder.app.request;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A plan to the goal of an earlier one, from the fleet's present state.
 *
 * @param plan the plan that was followed so far
 * @param fleet what runs now
 * @param calendar the dates; without it, the plan has none
 */
public record ReplanRequest(Path plan, Path fleet, Optional<CalendarRequest> calendar) {}
