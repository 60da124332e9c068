/**
 * Matrices as text: lint findings, differences, compatibility tables, releases.
 *
 * <p>Floor 10.
 */
@NullMarked
package dev.stepladder.report.matrix;

import org.jspecify.annotations.NullMarked;
