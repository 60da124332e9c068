/**
 * Why there is no path: a minimal unsatisfiable subset of the facts, the nearest state, and minimal corrections.
 *
 * <p>Floor 11. {@code Explainer} shrinks sets of facts, {@code Corrections} searches the single changes that open a path, {@code NearestState} the
 * furthest safe state.
 */
@NullMarked
package dev.stepladder.explain;

import org.jspecify.annotations.NullMarked;
