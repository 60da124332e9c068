/**
 * The lines of a repository that steps of a plan change, as a patch.
 *
 * <p>Floor 6.
 */
@NullMarked
package dev.stepladder.follow.patch;

import org.jspecify.annotations.NullMarked;
