/**
 * A* over cluster states.
 *
 * <p>Floor 6. {@code StateSearch} expands {@code States} in the order of {@code Frontier}; {@code StubbornSet} (partial-order reduction) and {@code
 * Dominance} prune successors.
 */
@NullMarked
package dev.stepladder.search.astar;

import org.jspecify.annotations.NullMarked;
