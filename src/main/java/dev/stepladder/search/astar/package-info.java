/**
 * A* over states with the pair heuristic, partial-order reduction ({@code StubbornSet}) and dominance pruning.
 *
 * <p>Floor 6. {@code StateSearch} is the loop, {@code Frontier} its open list, {@code States} its closed list.
 */
@NullMarked
package dev.stepladder.search.astar;

import org.jspecify.annotations.NullMarked;
