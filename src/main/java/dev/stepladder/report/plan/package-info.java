/**
 * A plan as a table and as CSV.
 *
 * <p>Floor 8.
 */
@NullMarked
package dev.stepladder.report.plan;

import org.jspecify.annotations.NullMarked;
