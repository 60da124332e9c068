/**
 * Text for a terminal: its width, colours and signs, wrapped lines, columns.
 *
 * <p>Floor 0. A cell is wrapped at spaces only, and nothing is cut.
 */
@NullMarked
package dev.stepladder.report.terminal;

import org.jspecify.annotations.NullMarked;
