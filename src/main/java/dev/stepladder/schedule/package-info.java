/**
 * Dates of steps, and ends of support during a plan.
 *
 * <p>Floor 5. The start is given and no clock is read. Dates depend on windows, freezes, zones, soak and durations alone.
 */
@NullMarked
package dev.stepladder.schedule;

import org.jspecify.annotations.NullMarked;
