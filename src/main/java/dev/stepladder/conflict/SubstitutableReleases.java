package dev.stepladder.conflict;

import dev.stepladder.encode.Lockstep;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Drops substitutable releases: if there is a path, there is one without them (neighbourhood substitutability, Freuder 1991).
 *
 * <p>A release can replace another of its unit if it fits every release that the other fits, makes no other unit wait longer,
 * can be entered and left wherever the other can, and may be final if the other may. Replacing the other in a path gives a path
 * again. So the other is dropped, which may make more releases substitutable. If nearly all facts are dropped, hardly more than
 * starts and ends are left, and a search is short.
 *
 * <p>This keeps the existence of a path, but not the length of the shortest one.
 */
final class SubstitutableReleases {
    private final KeptFacts supposed;
    private final List<BitSet> left = new ArrayList<>();

    private SubstitutableReleases(KeptFacts supposed) {
        this.supposed = supposed;
        for (int u = 0; u < supposed.size(); u++) {
            left.add(supposed.relevant(u));
        }
    }

    /** For each unit: the remaining releases, always with its start. */
    static List<BitSet> left(KeptFacts supposed) {
        SubstitutableReleases sieve = new SubstitutableReleases(supposed);
        for (boolean fewer = true; fewer; ) {
            fewer = false;
            for (int u = 0; u < supposed.size(); u++) {
                fewer |= sieve.drop(u);
            }
        }
        return sieve.left;
    }

    private boolean drop(int u) {
        BitSet mine = left.get(u);
        if (mine.cardinality() == 1
                || waits(u)
                || supposed.justifications().asking().get(u)
                || supposed.justifications().hasToDoWithCarrying(u)) {
            return false;
        }
        BitSet[] flaws = flaws(u);
        BitSet[] hops = supposed.hops(u);
        BitSet[] back = reversed(hops, mine);
        boolean dropped = false;
        for (boolean fewer = true; fewer; ) {
            fewer = false;
            for (int b = mine.nextSetBit(0); b >= 0; b = mine.nextSetBit(b + 1)) {
                if (b != supposed.start(u) && isNeedless(b, mine, flaws, hops, back)) {
                    mine.clear(b);
                    fewer = true;
                }
            }
            dropped |= fewer;
        }
        return dropped;
    }

    private static boolean isNeedless(int b, BitSet mine, BitSet[] flaws, BitSet[] hops, BitSet[] back) {
        for (int a = mine.nextSetBit(0); a >= 0; a = mine.nextSetBit(a + 1)) {
            if (a != b
                    && isWithin(flaws[a], flaws[b])
                    && isWithinBut(hops[b], hops[a], mine, a)
                    && isWithinBut(back[b], back[a], mine, a)) {
                return true;
            }
        }
        return false;
    }

    /** True if hops of the unit may have to wait for others; then its chain of hops matters. */
    private boolean waits(int u) {
        return supposed.justifications().waits().get(u).stream()
                .anyMatch(waiting -> waiting.justifications().hasBans(supposed.kept()));
    }

    /** By release of a unit: all its possible conflicts with other units. */
    private BitSet[] flaws(int u) {
        BitSet[] flaws = new BitSet[supposed.releases(u)];
        for (int a = 0; a < flaws.length; a++) {
            flaws[a] = new BitSet();
        }
        BitSet ends = supposed.ends(u);
        for (int a = left.get(u).nextSetBit(0); a >= 0; a = left.get(u).nextSetBit(a + 1)) {
            int flaw = 0;
            flaws[a].set(flaw++, !ends.get(a));
            for (int w = 0; w < supposed.size(); w++) {
                if (w != u) {
                    flaw = misfits(flaws[a], flaw, u, a, w);
                    flaw = delays(flaws[a], flaw, u, a, w);
                }
            }
            for (Justifications.Joint rule : supposed.justifications().joint()) {
                for (List<BitSet> literal : rule.literals()) {
                    flaws[a].set(
                            flaw++,
                            supposed.kept().get(rule.fact()) && literal.get(u).get(a));
                }
            }
            for (Lockstep rule : supposed.justifications().locksteps()) {
                // Neither inside nor outside is better.
                flaws[a].set(flaw++, rule.isInside(u, a));
                flaws[a].set(flaw++, !rule.isInside(u, a));
            }
        }
        return flaws;
    }

    private int misfits(BitSet flaws, int first, int u, int a, int w) {
        int flaw = first;
        BitSet fits = supposed.fits(u, w)[a];
        for (int b = left.get(w).nextSetBit(0); b >= 0; b = left.get(w).nextSetBit(b + 1)) {
            flaws.set(flaw++, !fits.get(b));
        }
        return flaw;
    }

    /** The releases of this unit during which the other must wait. */
    private int delays(BitSet flaws, int first, int u, int a, int w) {
        int flaw = first;
        for (Justifications.Waiting waiting : supposed.justifications().waits().get(w)) {
            if (waiting.other() == u) {
                for (BitSet free : waiting.justifications().free(supposed.kept())) {
                    flaws.set(flaw++, !free.get(a));
                }
            }
        }
        return flaw;
    }

    private static BitSet[] reversed(BitSet[] hops, BitSet among) {
        BitSet[] back = new BitSet[hops.length];
        for (int to = 0; to < back.length; to++) {
            back[to] = new BitSet();
            for (int from = among.nextSetBit(0); from >= 0; from = among.nextSetBit(from + 1)) {
                back[to].set(from, hops[from].get(to));
            }
        }
        return back;
    }

    private static boolean isWithin(BitSet few, BitSet many) {
        BitSet rest = (BitSet) few.clone();
        rest.andNot(many);
        return rest.isEmpty();
    }

    /** True if the first set, limited to these and without one element, is a subset of the second. */
    private static boolean isWithinBut(BitSet few, BitSet many, BitSet among, int one) {
        BitSet rest = (BitSet) few.clone();
        rest.and(among);
        rest.andNot(many);
        rest.clear(one);
        return rest.isEmpty();
    }
}
