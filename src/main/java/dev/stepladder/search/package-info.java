/**
 * The search: the cheapest safe path, or the proof that no path exists. Its entry point is {@link
 * dev.stepladder.search.PathFinder}.
 *
 * <p>Floor 9. The search works on numbers only. Read {@code problem} first, then {@code model}, {@code reduce}
 * (propagation, symmetry, the heuristic), {@code astar}, {@code sat}, {@code order} and {@code certificate}. {@code
 * PartSearch} decides between A* and core-guided search. Only this package uses the packages below it; other packages
 * see {@code PathFinder} and {@code search.problem}.
 */
@NullMarked
package dev.stepladder.search;

import org.jspecify.annotations.NullMarked;
