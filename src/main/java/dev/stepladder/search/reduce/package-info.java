/**
 * Reductions of a model that keep an optimal path, and the admissible heuristic.
 *
 * <p>Floor 5. Constraint propagation ({@code PairConsistency}, {@code RelaxedReachability}), irrelevance ({@code
 * Relevance}), symmetry ({@code InterchangeableUnits}), reduced-cost fixing ({@code ReducedCostFixing}), and {@code
 * PairHeuristic}: pattern databases of pairs with cost partitioning.
 */
@NullMarked
package dev.stepladder.search.reduce;

import org.jspecify.annotations.NullMarked;
