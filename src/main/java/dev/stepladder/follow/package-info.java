/**
 * What becomes of a plan: against another plan, and against where the fleet is today.
 *
 * <p>Floor 8. Reads finished plans only; how they were found is nothing to it.
 */
@NullMarked
package dev.stepladder.follow;

import org.jspecify.annotations.NullMarked;
