package dev.stepladder.search;

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
final class Impasses {
    private final Bans bans;
    private final List<BanTable> ends;
    private final Map<Integer, Map<BitSet, Boolean>> known = new HashMap<>();

    /**
     * A unit without a way, or two.
     *
     * @param w the same as {@code u} if it is one alone
     * @param facts that leave no way, perhaps with some that don't matter
     */
    record Impasse(int u, int w, BitSet facts) {}

    Impasses(Bans bans, List<BanTable> ends) {
        this.bans = bans;
        this.ends = ends;
    }

    /** Whether there is one while only these facts are kept, among units such as these. */
    boolean exist(BitSet kept, IntPredicate such) {
        Supposition supposed = new Supposition(bans, ends, kept);
        for (int u = 0; u < ends.size(); u++) {
            for (int w = u; w < ends.size(); w++) {
                if (such.test(u) && such.test(w) && isImpasse(supposed, u, w)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All there are while only these facts are kept; two are not named where one alone is. */
    List<Impasse> all(BitSet kept) {
        Supposition supposed = new Supposition(bans, ends, kept);
        List<Impasse> found = new ArrayList<>();
        BitSet stuck = new BitSet();
        for (int u = 0; u < ends.size(); u++) {
            if (isImpasse(supposed, u, u)) {
                stuck.set(u);
                found.add(new Impasse(u, u, facts(u, u, kept)));
            }
        }
        for (int u = 0; u < ends.size(); u++) {
            for (int w = u + 1; w < ends.size(); w++) {
                if (!stuck.get(u) && !stuck.get(w) && isImpasse(supposed, u, w)) {
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
        Supposition supposed = new Supposition(bans, ends, kept);
        for (int u = 0; u < ends.size(); u++) {
            int related = -1;
            for (int w = 0; w < ends.size(); w++) {
                if (w != u && bans.relates(u, w, kept)) {
                    if (related >= 0) {
                        return false;
                    }
                    related = w;
                }
            }
            if (related < 0
                    ? isImpasse(supposed, u, u)
                    : !PairWalk.of(supposed, u, related, false).hasEnd()) {
                return false;
            }
        }
        return true;
    }

    private boolean isImpasse(Supposition supposed, int u, int w) {
        return (u == w || bans.relates(u, w, supposed.kept()))
                && known.computeIfAbsent(u * ends.size() + w, key -> new HashMap<>())
                        .computeIfAbsent(facts(u, w, supposed.kept()), key -> !hasWay(supposed, u, w));
    }

    private static boolean hasWay(Supposition supposed, int u, int w) {
        return u == w
                ? supposed.ways(u).intersects(supposed.ends(u))
                : PairWalk.of(supposed, u, w, true).hasEnd();
    }

    private BitSet facts(int u, int w, BitSet kept) {
        BitSet facts = bans.between(u, w, kept);
        facts.or(ends.get(u).grounds(kept));
        facts.or(ends.get(w).grounds(kept));
        return facts;
    }
}
