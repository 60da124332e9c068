package dev.stepladder.search.problem;

import java.util.EnumSet;

/** Reductions of the search that keep its answer. Tests switch each off and compare. */
public enum Pruning {
    /** Symmetry: {@link InterchangeableUnits}. */
    SYMMETRY,
    /** Irrelevance: {@link Relevance}. */
    RELEVANCE,
    /** Constraint propagation: {@link PairConsistency}. */
    CONSISTENCY,
    /** Independent parts: {@link Model#parts}. */
    DECOMPOSITION,
    /** Destructive lower bounds: {@link PartSearch}. */
    DESTRUCTIVE_BOUNDS,
    /** Reduced-cost fixing: {@link ReducedCostFixing}. */
    REDUCED_COST,
    /** Core-guided search once A* has expanded too many states: {@link CoreSearch}. */
    CORES,
    /** Partial-order reduction: {@link StubbornSet}. */
    STUBBORN_SETS,
    /** Dominance: {@link Dominance}. */
    DOMINANCE;

    /** All prunings. */
    public static EnumSet<Pruning> all() {
        return EnumSet.allOf(Pruning.class);
    }
}
