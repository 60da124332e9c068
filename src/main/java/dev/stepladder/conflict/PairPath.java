package dev.stepladder.conflict;

import dev.stepladder.encode.CarryTable;
import dev.stepladder.encode.Lockstep;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Checks that two units alone have a path from their starts to their ends, while only some facts are kept.
 *
 * <p>The other units do not exist here: every condition on them is taken as met (a projection). So if these two have no path,
 * the cluster has none; the converse does not hold. The search goes forward row by row: when the first unit hops, all releases
 * of the second that fit on both sides are kept.
 */
final class PairPath {
    private final KeptFacts supposed;
    private final int u;
    private final int w;
    private final BitSet[] hops;
    private final BitSet[] hopsBeside;
    private final BitSet[] fits;
    private final List<Wait> waits;
    private final List<Wait> waitsBeside;
    private final List<Lockstep> shared;

    /** What hops of the first carry of the second, and the other way round. */
    private final List<CarryTable> taking;

    private final List<CarryTable> takingBeside;
    private final boolean mayMoveForOthers;
    private final BitSet[] reached;
    private boolean grown;

    /** The hops of one unit that must wait for the other, and those that need not. */
    private record Wait(List<BitSet> hops, List<BitSet> free) {}

    private PairPath(KeptFacts supposed, int u, int w) {
        this.supposed = supposed;
        this.u = u;
        this.w = w;
        this.hops = supposed.hops(u);
        this.hopsBeside = supposed.hops(w);
        this.fits = supposed.fits(u, w);
        this.waits = waits(supposed, u, w);
        this.waitsBeside = waits(supposed, w, u);
        this.shared = supposed.justifications().locksteps().stream()
                .filter(rule -> rule.partners().get(u) && rule.partners().get(w))
                .toList();
        this.taking = taking(supposed, u, w);
        this.takingBeside = taking(supposed, w, u);
        this.mayMoveForOthers = supposed.justifications().mayMoveForOthers(u, w);
        this.reached = new BitSet[hops.length];
        Arrays.setAll(reached, row -> new BitSet());
    }

    private static List<Wait> waits(KeptFacts supposed, int u, int w) {
        return supposed.justifications().waits().get(u).stream()
                .filter(waiting -> waiting.other() == w)
                .map(waiting -> new Wait(
                        waiting.hops(), List.of(waiting.justifications().free(supposed.kept()))))
                .toList();
    }

    private static List<CarryTable> taking(KeptFacts supposed, int lead, int other) {
        return supposed.justifications().carryTables().stream()
                .filter(carryTable -> carryTable.joins(lead, other)
                        && carryTable.isAlways()
                        && supposed.justifications().carryTables().stream()
                                .filter(earlier -> earlier.joins(lead, other))
                                .findFirst()
                                .filter(carryTable::equals)
                                .isPresent()
                        && supposed.binds(carryTable))
                .toList();
    }

    /**
     * @param jointMoves whether both may move in one hop, which other units may have to join. Without it, a walk of the two is a path
     *     if no other unit interacts with them
     */
    static PairPath of(KeptFacts supposed, int u, int w, boolean jointMoves) {
        PairPath walk = new PairPath(supposed, u, w);
        walk.walk(jointMoves);
        return walk;
    }

    private void walk(boolean jointMoves) {
        reached[supposed.start(u)].set(supposed.start(w));
        do {
            grown = false;
            for (int a = 0; a < reached.length; a++) {
                if (!reached[a].isEmpty()) {
                    second(a);
                    first(a);
                    if (jointMoves) {
                        together(a);
                        if (mayMoveForOthers) {
                            together(a, hops[a]);
                        }
                    }
                }
            }
        } while (grown);
    }

    /** True if both units reach an end. */
    boolean hasEnd() {
        return supposed.ends(u).stream().anyMatch(a -> reached[a].intersects(supposed.ends(w)));
    }

    /** The releases that the first unit reaches while the second is on one of these. */
    BitSet reached(BitSet beside) {
        BitSet releases = new BitSet();
        for (int a = 0; a < reached.length; a++) {
            releases.set(a, reached[a].intersects(beside));
        }
        return releases;
    }

    /** The releases that the second unit reaches while the first is on one of these. */
    BitSet reachedBeside(BitSet at) {
        BitSet releases = new BitSet();
        at.stream().forEach(a -> releases.or(reached[a]));
        return releases;
    }

    private void first(int a) {
        BitSet targets = hops[a];
        for (int to = targets.nextSetBit(0); to >= 0; to = targets.nextSetBit(to + 1)) {
            BitSet row = (BitSet) reached[a].clone();
            row.and(fits[to]);
            for (Wait wait : waits) {
                if (wait.hops().get(a).get(to)) {
                    row.and(wait.free().get(a));
                }
            }
            for (Lockstep rule : shared) {
                if (!rule.isInside(u, a) && rule.isInside(u, to) && supposed.binds(rule)) {
                    row.and(rule.inside().get(w));
                }
            }
            for (CarryTable carryTable : taking) {
                row.clear(0, landing(carryTable, to, row.length()));
            }
            add(to, row);
        }
    }

    private void second(int a) {
        BitSet row = reached[a];
        for (int b = row.nextSetBit(0); b >= 0; b = row.nextSetBit(b + 1)) {
            BitSet targets = (BitSet) hopsBeside[b].clone();
            targets.and(fits[a]);
            for (Wait wait : waitsBeside) {
                if (!wait.free().get(b).get(a)) {
                    targets.andNot(wait.hops().get(b));
                }
            }
            for (Lockstep rule : shared) {
                if (!rule.isInside(u, a) && !rule.isInside(w, b) && supposed.binds(rule)) {
                    targets.andNot(rule.inside().get(w));
                }
            }
            for (CarryTable carryTable : takingBeside) {
                for (int to = targets.nextSetBit(0); to >= 0; to = targets.nextSetBit(to + 1)) {
                    targets.set(to, a >= landing(carryTable, to, a + 1));
                }
            }
            add(a, targets);
        }
    }

    /** Where a unit must be, or past it, if a hop of its lead is not to take it along; past all where no fact says it. */
    private static int landing(CarryTable carryTable, int to, int all) {
        int landing = carryTable.landings().get(to);
        return landing == CarryTable.UNKNOWN ? all : landing;
    }

    /** Both in one hop, because one carries the other, or for the sake of others; it is not asked where exactly that takes them. */
    private void together(int a, BitSet targets) {
        BitSet row = new BitSet();
        reached[a].stream().forEach(b -> row.or(hopsBeside[b]));
        targets.stream().forEach(to -> {
            BitSet fitting = (BitSet) row.clone();
            fitting.and(fits[to]);
            add(to, fitting);
        });
    }

    /** Both in one hop, into the range of a lockstep rule; that may be done whether the rule is kept or not. */
    private void together(int a) {
        for (Lockstep rule : shared) {
            if (rule.isInside(u, a)) {
                continue;
            }
            BitSet entered = new BitSet();
            reached[a].stream().filter(b -> !rule.isInside(w, b)).forEach(b -> entered.or(hopsBeside[b]));
            entered.and(rule.inside().get(w));
            BitSet targets = (BitSet) hops[a].clone();
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
