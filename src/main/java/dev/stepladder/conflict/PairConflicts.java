package dev.stepladder.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Units that have no way even where nobody else is in theirs: one alone, or two.
 *
 * <p>Where there is no path, that nearly always is why, and it takes no search to see. Facts that have nothing to do with the two don't matter, so
 * what was found out is remembered by those that do.
 */
public final class PairConflicts {
    private final Justifications bans;
    private final List<ConflictTable> ends;
    private final int size;

    /** By two units, or one and itself. */
    private final List<List<Pair>> pairs = new ArrayList<>();

    /**
     * A unit without a way, or two.
     *
     * @param w the same as {@code u} if it is one alone
     * @param facts that leave no way, perhaps with some that don't matter
     */
    public record Impasse(int u, int w, BitSet facts) {}

    /**
     * What is asked again and again of two units.
     *
     * @param between facts by which they may be in each other's way
     * @param facts those, and the ones by which each may be in its own
     * @param forGood whether they are in each other's way whatever the facts
     * @param stuck whether they have no way, by those of the facts that are kept
     */
    private record Pair(int u, int w, BitSet between, BitSet facts, boolean forGood, Map<BitSet, Boolean> stuck) {}

    PairConflicts(Justifications bans, List<ConflictTable> ends) {
        this.bans = bans;
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
        BitSet between = u == w ? new BitSet() : bans.between(u, w);
        BitSet facts = (BitSet) between.clone();
        for (int each : new int[] {u, w}) {
            facts.or(bans.hops().get(each).facts());
            facts.or(ends.get(each).facts());
        }
        return new Pair(u, w, between, facts, u != w && bans.relates(u, w, ConflictTable.NOTHING), new HashMap<>());
    }

    /** Whether there is one while only these facts are kept, among units such as these. */
    boolean exist(BitSet kept, IntPredicate such) {
        KeptFacts supposed = new KeptFacts(bans, ends, kept);
        for (int u = 0; u < size; u++) {
            for (int w = u; w < size; w++) {
                if (isStuck(pairs.get(u).get(w), supposed) && such.test(u) && such.test(w)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All there are while only these facts are kept; two are not named where one alone is. */
    List<Impasse> all(BitSet kept) {
        KeptFacts supposed = new KeptFacts(bans, ends, kept);
        List<Impasse> found = new ArrayList<>();
        for (int u = 0; u < size; u++) {
            if (isStuck(pairs.get(u).get(u), supposed)) {
                found.add(new Impasse(u, u, facts(u, u, kept)));
            }
        }
        List<Integer> alone = found.stream().map(Impasse::u).toList();
        for (int u = 0; u < size; u++) {
            for (int w = u + 1; w < size; w++) {
                if (!alone.contains(u)
                        && !alone.contains(w)
                        && isStuck(pairs.get(u).get(w), supposed)) {
                    found.add(new Impasse(u, w, facts(u, w, kept)));
                }
            }
        }
        return found;
    }

    /**
     * Whether it is plain that there is a path: each unit has to do with one other at most, and has a way, the two by single hops. Then
     * their ways one after the other are a path.
     */
    boolean leavePath(BitSet kept) {
        // What is carried has no way of its own, so ways one after the other are none.
        if (!bans.carriages().isEmpty()) {
            return false;
        }
        KeptFacts supposed = new KeptFacts(bans, ends, kept);
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
            // Of two that have to do with each other, the first has looked already.
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
                ? supposed.ways(u).intersects(supposed.ends(u))
                : PairPath.of(supposed, u, w, true).hasEnd();
    }

    /** Of the facts about two units those on which a ban rests while only some are kept. */
    private BitSet facts(int u, int w, BitSet kept) {
        BitSet facts = new BitSet();
        for (int each : new int[] {u, w}) {
            facts.or(bans.hops().get(each).grounds(kept));
            facts.or(ends.get(each).grounds(kept));
        }
        if (u != w) {
            bans.tables(u, w).forEach(table -> facts.or(table.grounds(kept)));
            facts.or(bans.rulesBetween(u, w));
            facts.and(kept);
        }
        return facts;
    }
}
