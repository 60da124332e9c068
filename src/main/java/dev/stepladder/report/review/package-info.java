/**
 * A plan as a reviewer of a pull request reads it.
 *
 * <p>Floor 8.
 */
@NullMarked
package dev.stepladder.report.review;

import org.jspecify.annotations.NullMarked;
