/**
 * The steps of a plan as rows: each with its hop, its remarks and its dates; and equal rows of many clusters as one.
 *
 * <p>Floor 7.
 */
@NullMarked
package dev.stepladder.report.rows;

import org.jspecify.annotations.NullMarked;
