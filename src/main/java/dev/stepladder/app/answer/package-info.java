/**
 * Answers requests. The package has one class for each kind, hence its size. {@link dev.stepladder.app.answer.Inputs} reads their files.
 *
 * <p>Floor 15. Problems of the files come first, then problems of the request, then the answer.
 */
@NullMarked
package dev.stepladder.app.answer;

import org.jspecify.annotations.NullMarked;
