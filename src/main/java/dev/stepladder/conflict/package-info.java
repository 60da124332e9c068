/**
 * The facts that rule out a path: every constraint with its justification, and the oracle for subsets of the facts.
 *
 * <p>Floor 10. {@code PathOracle} answers whether some kept facts rule out every path. {@code Justifications} is the table of
 * facts behind each forbidden pair and hop. {@code explain.Explainer} asks the oracle, and finds the minimal conflicts.
 */
@NullMarked
package dev.stepladder.conflict;

import org.jspecify.annotations.NullMarked;
