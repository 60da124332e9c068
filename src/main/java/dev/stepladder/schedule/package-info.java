/**
 * When a plan's steps are taken, and what must be over by then.
 *
 * <p>Floor 7, above {@code plan}, below its file formats. The start is given, no clock is read; dates follow the fleet's windows, freezes, zones,
 * soak and durations alone.
 */
@NullMarked
package dev.stepladder.schedule;

import org.jspecify.annotations.NullMarked;
