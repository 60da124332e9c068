/**
 * The explanation of a missing path: minimal unsatisfiable subsets of the facts, the nearest state, and corrections: changes after which a path exists.
 *
 * <p>Floor 11. {@code Explainer} finds minimal conflicts by QuickXplain, {@code Corrections} finds changes that open a path, {@code NearestState}
 * the safe state nearest to the goal.
 */
@NullMarked
package dev.stepladder.explain;

import org.jspecify.annotations.NullMarked;
