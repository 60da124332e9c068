/**
 * One cluster as numbers: the rule book's answers as a {@link dev.stepladder.search.problem.Problem}.
 *
 * <p>Floor 4. Asks the rule book about every pair and hop once. {@code Explanation} holds the words for a missing path.
 */
@NullMarked
package dev.stepladder.encode;

import org.jspecify.annotations.NullMarked;
