/**
 * Which facts rule out a path: every constraint with its justification, and the oracle that says whether a set of kept facts leaves a path.
 *
 * <p>Floor 10. {@code PathOracle} answers for {@code explain}; {@code Justifications} is the table of facts behind each forbidden pair and hop.
 */
@NullMarked
package dev.stepladder.conflict;

import org.jspecify.annotations.NullMarked;
