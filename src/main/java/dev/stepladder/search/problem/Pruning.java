package dev.stepladder.search.problem;

import java.util.EnumSet;

/** What saves the search work without changing what it finds; tests switch each off and compare. */
public enum Pruning {
    /** {@link InterchangeableUnits}. */
    TWINS,
    /** {@link Relevance}. */
    RELEVANCE,
    /** {@link PairConsistency}. */
    VIABILITY,
    /** {@link Model#parts}. */
    PARTS,
    /** The level by level search of {@link PartSearch}. */
    LEVELS,
    /** {@link ReducedCostFixing}. */
    AFFORDABLE,
    /** {@link CoreSearch} where A* drowns. */
    CORES,
    /** {@link StubbornSet}. */
    STUBBORN,
    /** {@link Dominance}. */
    DOMINANCE;

    /** All of them. */
    public static EnumSet<Pruning> all() {
        return EnumSet.allOf(Pruning.class);
    }
}
