/**
 * Dates of steps, and ends of support during a plan.
 *
 * <p>Floor 5. The start is given and no clock is read. Dates depend on windows, freezes, zones, soak and durations alone.
 * Dates are made, checked and explained here, hence its size.
 */
@NullMarked
package dev.stepladder.schedule;

import org.jspecify.annotations.NullMarked;
