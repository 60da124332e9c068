/**
 * One cluster as numbers: the rule book's answers as a {@link dev.stepladder.search.problem.Problem}.
 *
 * <p>Floor 4. Every pair and hop is checked with the rule book once. {@code Explanation} holds the words for a missing path.
 */
@NullMarked
package dev.stepladder.encode;

import org.jspecify.annotations.NullMarked;
