/**
 * A plan as a calendar and as graphs.
 *
 * <p>Floor 7. Text that is not a table comes from libraries: biweekly, JGraphT.
 */
@NullMarked
package dev.stepladder.report.view;

import org.jspecify.annotations.NullMarked;
