/**
 * A plan as a page, a calendar and a graph.
 *
 * <p>Floor 7. Text that is not a table comes from libraries: Mustache, biweekly, JGraphT.
 */
@NullMarked
package dev.stepladder.report.view;

import org.jspecify.annotations.NullMarked;
