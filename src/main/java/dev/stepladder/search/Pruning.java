package dev.stepladder.search;

import java.util.EnumSet;
import java.util.Set;

/** What saves the search work without changing what it finds; tests switch each off and compare. */
enum Pruning {
    /** {@link Twins}. */
    TWINS,
    /** {@link Relevance}. */
    RELEVANCE,
    /** {@link Viability}. */
    VIABILITY,
    /** {@link Model#parts}. */
    PARTS,
    /** The level by level search of {@link PartSearch}. */
    LEVELS,
    /** {@link Affordable}. */
    AFFORDABLE,
    /** {@link CoreSearch} where A* drowns. */
    CORES,
    /** {@link StubbornSet}. */
    STUBBORN,
    /** {@link Dominance}. */
    DOMINANCE;

    /** All of them. */
    static Set<Pruning> all() {
        return EnumSet.allOf(Pruning.class);
    }
}
