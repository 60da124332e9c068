/**
 * Answers of {@link dev.stepladder.app.Stepladder}: an {@link dev.stepladder.app.result.Outcome} of one of these values.
 *
 * <p>Floor 14. Plain values; {@code report} writes them.
 */
@NullMarked
package dev.stepladder.app.result;

import org.jspecify.annotations.NullMarked;
