package dev.stepladder.search.sat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cliques of literals of which at most one can hold.
 *
 * <p>Simplest case: two units cannot both jump over the same stretch. So one of "the first does not stop there" and "the second does not" is
 * false, and one hop is sure to be paid. Of five units that exclude each other in pairs, four stop: one clique says so at once, where
 * cores would have to find four sets of two and then how these overlap. In dense networks that takes most of the conflicts.
 *
 * <p>Each literal is assumed in turn; what unit propagation then makes false excludes it. The cliques are greedy: the literal with the
 * most neighbours among the candidates comes next. Those of three or more come before pairs. No two share a literal. O(literals² / 64)
 * for each clique, after one propagation for each literal. (Intrinsic at-most-one constraints: Ignatiev, Morgado and Marques-Silva
 * 2019.)
 */
final class ConflictCliques {
    private final int[] literals;
    private final BitSet[] excluded;
    private final BitSet free = new BitSet();

    ConflictCliques(Clauses clauses, int[] literals) {
        this.literals = literals;
        this.excluded = new BitSet[literals.length];
        Map<Integer, Integer> place = new HashMap<>();
        for (int i = 0; i < literals.length; i++) {
            excluded[i] = new BitSet();
            place.put(literals[i], i);
        }
        for (int i = 0; i < literals.length; i++) {
            for (int derived : clauses.consequences(literals[i])) {
                Integer other = place.get(-derived);
                if (other != null) {
                    excluded[i].set(other);
                    excluded[other].set(i);
                }
            }
        }
        free.set(0, literals.length);
    }

    /** The cliques, by literal. */
    List<int[]> all() {
        List<int[]> cliques = new ArrayList<>();
        for (int least = 3; least >= 2; least--) {
            for (int i = free.nextSetBit(0); i >= 0; i = free.nextSetBit(i + 1)) {
                BitSet clique = from(i);
                if (clique.cardinality() >= least) {
                    free.andNot(clique);
                    cliques.add(clique.stream().map(member -> literals[member]).toArray());
                }
            }
        }
        return cliques;
    }

    private BitSet from(int first) {
        BitSet clique = new BitSet();
        clique.set(first);
        BitSet candidates = common(excluded[first], free);
        while (!candidates.isEmpty()) {
            int best = -1;
            int most = -1;
            for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
                int neighbours = common(excluded[i], candidates).cardinality();
                if (neighbours > most) {
                    most = neighbours;
                    best = i;
                }
            }
            clique.set(best);
            candidates.and(excluded[best]);
        }
        return clique;
    }

    private static BitSet common(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return common;
    }
}
