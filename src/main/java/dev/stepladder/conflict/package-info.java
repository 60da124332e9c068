/**
 * The facts that rule out a path: every constraint with its justification, and the oracle for subsets of the facts.
 *
 * <p>Floor 10. {@code PathOracle} answers for {@code explain}; {@code Justifications} is the table of facts behind each forbidden pair and hop.
 */
@NullMarked
package dev.stepladder.conflict;

import org.jspecify.annotations.NullMarked;
