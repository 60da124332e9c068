package dev.stepladder.conflict;

import dev.stepladder.encode.CarryTable;
import dev.stepladder.encode.Lockstep;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A cluster and its goal while only some facts are kept.
 *
 * @param ends by unit: the releases on which it must not end
 * @param kept the facts, by number
 */
record KeptFacts(Justifications justifications, List<ConflictTable> ends, BitSet kept) {

    int size() {
        return ends.size();
    }

    int start(int u) {
        return justifications.unitIndex().start(u);
    }

    int releases(int u) {
        return justifications.unitIndex().releases(u).size();
    }

    /** The releases on which a unit may end. */
    BitSet ends(int u) {
        return ends.get(u).free(kept)[0];
    }

    /** By release of a unit: the targets of its hops, if other units allow them. */
    BitSet[] hops(int u) {
        return justifications.hops().get(u).free(kept);
    }

    /** By release of a unit: the releases of another unit that are allowed with it. */
    BitSet[] fits(int u, int w) {
        return justifications.pairs().get(u).get(w).free(kept);
    }

    /** True if entering a lockstep rule's range alone is banned. */
    boolean binds(Lockstep rule) {
        return kept.get(justifications.facts().of(rule.fact()));
    }

    /** Whether hops of what carries must carry, and what is carried must not hop alone. */
    boolean binds(CarryTable carryTable) {
        return kept.get(justifications.facts().of(carryTable.fact()));
    }

    /** The releases on some chain of hops of one unit from its start to an end, without the other units; always its start. */
    BitSet relevant(int u) {
        BitSet[] hops = hops(u);
        BitSet reached = new BitSet();
        reached.set(start(u));
        grow(reached, at -> hops[at]);
        BitSet relevant = (BitSet) ends(u).clone();
        relevant.and(reached);
        for (boolean grown = true; grown; ) {
            int before = relevant.cardinality();
            reached.stream().filter(at -> hops[at].intersects(relevant)).forEach(relevant::set);
            grown = relevant.cardinality() > before;
        }
        relevant.set(start(u));
        return relevant;
    }

    private static void grow(BitSet reached, IntFunction<BitSet> next) {
        for (int before = -1; before < reached.cardinality(); ) {
            before = reached.cardinality();
            ((BitSet) reached.clone()).stream().mapToObj(next).forEach(reached::or);
        }
    }
}
