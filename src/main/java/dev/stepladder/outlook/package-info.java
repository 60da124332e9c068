/**
 * How far behind a fleet is on a day, what ends when, what that costs, and by when to begin.
 *
 * <p>Floor 6. The day is given and no clock is read. The latest day to begin comes from the scheduler itself, never from an estimate.
 */
@NullMarked
package dev.stepladder.outlook;

import org.jspecify.annotations.NullMarked;
