package dev.stepladder.search;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Whether two units of a cluster by themselves have a way from their starts to their ends, while only some facts are kept.
 *
 * <p>The other units don't exist here: whatever is asked of them is taken to hold. So where these two have no way, no path exists; where they
 * have one, that says little. Walks forward a row at a time: where the first unit hops, all releases of the second come along that fit on
 * both sides.
 */
final class PairWalk {
    private final Supposition supposed;
    private final int u;
    private final int w;
    private final BitSet[] fits;
    private final BitSet[] reached;
    private boolean grown;

    private PairWalk(Supposition supposed, int u, int w) {
        this.supposed = supposed;
        this.u = u;
        this.w = w;
        this.fits = supposed.fits(u, w);
        this.reached = new BitSet[supposed.releases(u)];
        Arrays.setAll(reached, row -> new BitSet());
    }

    /** @param leaps whether both may move in one hop, which other units may have to join; without it, a way of two that nobody else has to do with is a path */
    static PairWalk of(Supposition supposed, int u, int w, boolean leaps) {
        PairWalk walk = new PairWalk(supposed, u, w);
        walk.walk(leaps);
        return walk;
    }

    private void walk(boolean leaps) {
        reached[supposed.start(u)].set(supposed.start(w));
        do {
            grown = false;
            for (int a = 0; a < reached.length; a++) {
                if (!reached[a].isEmpty()) {
                    second(a);
                    first(a);
                    if (leaps) {
                        together(a);
                    }
                }
            }
        } while (grown);
    }

    /** Whether both come to an end. */
    boolean hasEnd() {
        return supposed.ends(u).stream().anyMatch(a -> reached[a].intersects(supposed.ends(w)));
    }

    /** The last release that the first unit comes to. */
    int furthest() {
        int last = supposed.start(u);
        for (int a = 0; a < reached.length; a++) {
            last = reached[a].isEmpty() ? last : Math.max(last, a);
        }
        return last;
    }

    /** The last release that the second unit comes to. */
    int furthestBeside() {
        return Arrays.stream(reached).mapToInt(BitSet::length).max().orElse(1) - 1;
    }

    private void first(int a) {
        BitSet targets = supposed.hops(u)[a];
        for (int to = targets.nextSetBit(0); to >= 0; to = targets.nextSetBit(to + 1)) {
            BitSet row = (BitSet) reached[a].clone();
            row.and(fits[to]);
            for (Bans.Waiting waiting : supposed.bans().waits().get(u)) {
                if (waiting.other() == w && waiting.hops().get(a).get(to)) {
                    row.and(waiting.bans().free(supposed.kept())[a]);
                }
            }
            for (Lockstep rule : supposed.bans().locksteps()) {
                boolean enters = !rule.isInside(u, a) && rule.isInside(u, to);
                if (enters && rule.partners().get(w) && supposed.binds(rule)) {
                    row.and(rule.inside().get(w));
                }
            }
            add(to, row);
        }
    }

    private void second(int a) {
        BitSet row = reached[a];
        for (int b = row.nextSetBit(0); b >= 0; b = row.nextSetBit(b + 1)) {
            BitSet targets = (BitSet) supposed.hops(w)[b].clone();
            targets.and(fits[a]);
            for (Bans.Waiting waiting : supposed.bans().waits().get(w)) {
                if (waiting.other() == u
                        && !waiting.bans().free(supposed.kept())[b].get(a)) {
                    targets.andNot(waiting.hops().get(b));
                }
            }
            for (Lockstep rule : supposed.bans().locksteps()) {
                boolean outside = rule.partners().get(u) && !rule.isInside(u, a);
                if (outside && !rule.isInside(w, b) && supposed.binds(rule)) {
                    targets.andNot(rule.inside().get(w));
                }
            }
            add(a, targets);
        }
    }

    /** Both in one hop, into the range of a lockstep rule; that may be done whether the rule is kept or not. */
    private void together(int a) {
        for (Lockstep rule : supposed.bans().locksteps()) {
            if (!rule.partners().get(u) || !rule.partners().get(w) || rule.isInside(u, a)) {
                continue;
            }
            BitSet entered = new BitSet();
            reached[a].stream().filter(b -> !rule.isInside(w, b)).forEach(b -> entered.or(supposed.hops(w)[b]));
            entered.and(rule.inside().get(w));
            BitSet targets = (BitSet) supposed.hops(u)[a].clone();
            targets.and(rule.inside().get(u));
            targets.stream().forEach(to -> {
                BitSet row = (BitSet) entered.clone();
                row.and(fits[to]);
                add(to, row);
            });
        }
    }

    private void add(int a, BitSet more) {
        int before = reached[a].cardinality();
        reached[a].or(more);
        grown |= reached[a].cardinality() > before;
    }
}
