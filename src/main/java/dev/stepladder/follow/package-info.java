/**
 * A plan over time: compared with another plan, and with the fleet of today.
 *
 * <p>Floor 6.
 */
@NullMarked
package dev.stepladder.follow;

import org.jspecify.annotations.NullMarked;
