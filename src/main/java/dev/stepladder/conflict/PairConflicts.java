package dev.stepladder.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Units without a path even if no other unit constrained them: one unit, or a pair.
 *
 * <p>A missing path nearly always has such a cause, and it is found without a search. Facts about other units do not matter, so
 * results are cached by the facts about the pair.
 */
public final class PairConflicts {
    private final Justifications justifications;
    private final List<ConflictTable> ends;
    private final int size;

    /** By pair of units, or one unit with itself. */
    private final List<List<Pair>> pairs = new ArrayList<>();

    /**
     * The cached results for two units.
     *
     * @param between facts by which they may constrain each other
     * @param facts those, and the facts about each alone
     * @param forGood whether they constrain each other without any facts
     * @param stuck whether they have no path, by the kept subset of the facts
     */
    private record Pair(int u, int w, BitSet between, BitSet facts, boolean forGood, Map<BitSet, Boolean> stuck) {}

    PairConflicts(Justifications justifications, List<ConflictTable> ends) {
        this.justifications = justifications;
        this.ends = ends;
        this.size = ends.size();
        for (int u = 0; u < size; u++) {
            pairs.add(new ArrayList<>());
            for (int w = 0; w < size; w++) {
                pairs.get(u).add(w < u ? pairs.get(w).get(u) : pair(u, w));
            }
        }
    }

    private Pair pair(int u, int w) {
        BitSet between = u == w ? new BitSet() : justifications.between(u, w);
        BitSet facts = (BitSet) between.clone();
        for (int each : new int[] {u, w}) {
            facts.or(justifications.hops().get(each).facts());
            facts.or(ends.get(each).facts());
        }
        return new Pair(
                u, w, between, facts, u != w && justifications.relates(u, w, ConflictTable.NOTHING), new HashMap<>());
    }

    /** True if there is a pair conflict while only these facts are kept. */
    boolean anyConflict(BitSet kept, IntPredicate such) {
        KeptFacts supposed = new KeptFacts(justifications, ends, kept);
        for (int u = 0; u < size; u++) {
            for (int w = u; w < size; w++) {
                if (isStuck(pairs.get(u).get(w), supposed) && such.test(u) && such.test(w)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All conflicts while only these facts are kept; no pair with a unit that has a conflict alone. */
    List<PairConflict> all(BitSet kept) {
        KeptFacts supposed = new KeptFacts(justifications, ends, kept);
        List<PairConflict> found = new ArrayList<>();
        for (int u = 0; u < size; u++) {
            if (isStuck(pairs.get(u).get(u), supposed)) {
                found.add(new PairConflict(u, u, facts(u, u, kept)));
            }
        }
        List<Integer> alone = found.stream().map(PairConflict::u).toList();
        for (int u = 0; u < size; u++) {
            for (int w = u + 1; w < size; w++) {
                if (!alone.contains(u)
                        && !alone.contains(w)
                        && isStuck(pairs.get(u).get(w), supposed)) {
                    found.add(new PairConflict(u, w, facts(u, w, kept)));
                }
            }
        }
        return found;
    }

    /**
     * True if a path certainly exists: each unit interacts with at most one other, and each pair has a path of single hops. Then
     * these paths one after the other are a path.
     */
    boolean provesPath(BitSet kept) {
        // What is carried has no way of its own, so ways one after the other are none; nor what waits for any of
        // several units.
        if (!justifications.carryTables().isEmpty() || !justifications.asking().isEmpty()) {
            return false;
        }
        KeptFacts supposed = new KeptFacts(justifications, ends, kept);
        for (int u = 0; u < size; u++) {
            int related = -1;
            for (int w = 0; w < size; w++) {
                if (w != u && isRelated(pairs.get(u).get(w), kept)) {
                    if (related >= 0) {
                        return false;
                    }
                    related = w;
                }
            }
            // The first unit of the pair has checked both.
            boolean stuck = related < 0
                    ? isStuck(pairs.get(u).get(u), supposed)
                    : related > u && !PairPath.of(supposed, u, related, false).hasEnd();
            if (stuck) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRelated(Pair pair, BitSet kept) {
        return pair.forGood() || pair.between().intersects(kept);
    }

    private static boolean isStuck(Pair pair, KeptFacts supposed) {
        if (pair.u() != pair.w() && !isRelated(pair, supposed.kept())) {
            return false;
        }
        BitSet kept = (BitSet) supposed.kept().clone();
        kept.and(pair.facts());
        return pair.stuck().computeIfAbsent(kept, key -> !hasWay(supposed, pair.u(), pair.w()));
    }

    private static boolean hasWay(KeptFacts supposed, int u, int w) {
        return u == w
                ? supposed.relevant(u).intersects(supposed.ends(u))
                : PairPath.of(supposed, u, w, true).hasEnd();
    }

    /** The facts about two units that are behind a valid ban while only some facts are kept. */
    private BitSet facts(int u, int w, BitSet kept) {
        BitSet facts = new BitSet();
        for (int each : new int[] {u, w}) {
            facts.or(justifications.hops().get(each).grounds(kept));
            facts.or(ends.get(each).grounds(kept));
        }
        if (u != w) {
            justifications.tables(u, w).forEach(table -> facts.or(table.grounds(kept)));
            facts.or(justifications.rulesBetween(u, w));
            facts.and(kept);
        }
        return facts;
    }
}
