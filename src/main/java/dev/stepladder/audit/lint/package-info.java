/**
 * The lint checks of matrices, each a {@link dev.stepladder.audit.lint.Check} with a stable {@link dev.stepladder.audit.lint.Code}.
 *
 * <p>Floor 6. The package has one class for each check, hence its size.
 */
@NullMarked
package dev.stepladder.audit.lint;

import org.jspecify.annotations.NullMarked;
