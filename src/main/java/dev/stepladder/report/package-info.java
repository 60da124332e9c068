/**
 * Answers as text: the formats, and one entry point for each kind of answer.
 *
 * <p>Floor 9. Renderers live in the packages below; nothing here computes an answer.
 */
@NullMarked
package dev.stepladder.report;

import org.jspecify.annotations.NullMarked;
