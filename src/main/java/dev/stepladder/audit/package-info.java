/**
 * Matrices looked at as data: compatibility between components, differences between two sets, open hops.
 *
 * <p>Floor 5. Asks the same rules that planning asks, so that a table never contradicts a plan.
 */
@NullMarked
package dev.stepladder.audit;

import org.jspecify.annotations.NullMarked;
