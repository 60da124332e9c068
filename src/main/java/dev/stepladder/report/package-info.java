/**
 * Answers as text: the formats, and one entry point for each kind of answer.
 *
 * <p>Floor 8. Renderers live in the packages below; nothing here computes an answer.
 */
@NullMarked
package dev.stepladder.report;

import org.jspecify.annotations.NullMarked;
