/**
 * The shortest safe path, or the proof that there is none: {@link dev.stepladder.search.PathFinder}.
 *
 * <p>Floor 9. Works on numbers only. Read {@code problem} first, then {@code model}, {@code reduce} (what can be left out, and the heuristic), {@code
 * astar}, {@code sat}, {@code order}, {@code certificate}. {@code PartSearch} decides between A* and cores. Only this package uses the ones
 * below it; others see {@code PathFinder} and {@code search.problem}.
 */
@NullMarked
package dev.stepladder.search;

import org.jspecify.annotations.NullMarked;
