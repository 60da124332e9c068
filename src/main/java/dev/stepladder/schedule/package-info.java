/**
 * Dates: when each step is taken, and what ends by then.
 *
 * <p>Floor 5. The start is given and no clock is read. Dates follow windows, freezes, zones, soak and durations alone.
 */
@NullMarked
package dev.stepladder.schedule;

import org.jspecify.annotations.NullMarked;
