/**
 * The lint checks of matrices, each a {@link dev.stepladder.audit.lint.Check} with a stable {@link dev.stepladder.audit.lint.Code}.
 *
 * <p>Floor 6.
 */
@NullMarked
package dev.stepladder.audit.lint;

import org.jspecify.annotations.NullMarked;
