/**
 * Facts of upstream documents, compared with the matrices.
 *
 * <p>Floor 5.
 */
@NullMarked
package dev.stepladder.upstream;

import org.jspecify.annotations.NullMarked;
