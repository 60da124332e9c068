/**
 * A plan as a runbook: the work of one day, in Markdown with check boxes.
 *
 * <p>Floor 7. All content comes from the plan, the matrices and the fleet; only headings are written here.
 */
@NullMarked
package dev.stepladder.report.runbook;

import org.jspecify.annotations.NullMarked;
