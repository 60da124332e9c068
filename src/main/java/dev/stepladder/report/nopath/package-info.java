/**
 * The explanation of a missing path as text.
 *
 * <p>Floor 14.
 */
@NullMarked
package dev.stepladder.report.nopath;

import org.jspecify.annotations.NullMarked;
