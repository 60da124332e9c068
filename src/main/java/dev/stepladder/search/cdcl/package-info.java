/**
 * A SAT solver: conflict-driven clause learning under assumptions.
 *
 * <p>Floor 4. Read {@code Solver} first, then {@code Propagation} and {@code ConflictAnalysis}. {@code Trail} is the assignment, {@code
 * ClauseStore} the clauses, {@code DecisionHeap} the order of decisions. No hash tables and no random numbers: the same questions get
 * the same answers on every machine.
 */
@NullMarked
package dev.stepladder.search.cdcl;

import org.jspecify.annotations.NullMarked;
