/**
 * The runbook of a plan: what is done on the day, by whom, in which order, as Markdown with check boxes.
 *
 * <p>Floor 8. Everything in it comes from the plan, and so from the matrices and the fleet; only its headings are written here.
 */
@NullMarked
package dev.stepladder.runbook;

import org.jspecify.annotations.NullMarked;
