/**
 * Markdown for code hosts: text that never becomes markup by chance.
 *
 * <p>Floor 0.
 */
@NullMarked
package dev.stepladder.report.markdown;

import org.jspecify.annotations.NullMarked;
