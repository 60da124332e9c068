/**
 * The planning task and the answer of the search, in numbers: {@link dev.stepladder.search.problem.Problem}, {@link
 * dev.stepladder.search.problem.Answer}, limits.
 *
 * <p>Floor 3. Together with {@code PathFinder}, the only part of the search that other packages see.
 */
@NullMarked
package dev.stepladder.search.problem;

import org.jspecify.annotations.NullMarked;
