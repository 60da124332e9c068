/**
 * The comparison of two plans, and the status of a fleet, as text.
 *
 * <p>Floor 10.
 */
@NullMarked
package dev.stepladder.report.follow;

import org.jspecify.annotations.NullMarked;
