package dev.stepladder.search;

import java.util.Arrays;
import java.util.List;

/**
 * How much more than the least one unit spends of something, as statements.
 *
 * <p>Each hop has a weight. From each position some way to an end weighs least; a hop that leads off it makes the unit overspend by the difference. So only
 * detours count, and there are few statements where there is little room for them: "when it comes to p, it has overspent by s at
 * least". From these follow "in all, by s at least", which is what budgets are made of.
 */
final class Overspend {
    private static final int FAR = Integer.MAX_VALUE / 4;

    /** A detour as long as this leads to where there is no way to an end from. */
    private static final int ASTRAY = FAR / 2;

    /** What the unit spends at least. */
    final int least;

    /** By how much in all, from 0 on; at 0 a statement that holds. */
    private final int[] total;

    private final Clauses clauses;

    /**
     * @param weights of the unit's hops, in their order
     * @param most a plan in which the unit spends more is of no interest
     */
    Overspend(Clauses clauses, Stops stops, Track track, int[] weights, int most) {
        this.clauses = clauses;
        List<Op> ops = stops.ops;
        int[] ahead = ahead(track, ops, weights);
        int[] detour = new int[weights.length];
        Arrays.setAll(detour, at -> weights[at] + ahead[ops.get(at).to[0]] - ahead[ops.get(at).from[0]]);
        int[] longest = longest(track, ops, detour);
        this.least = ahead[track.start];
        int last =
                Math.max(0, Math.min(most - least, Arrays.stream(longest).max().orElse(0)));
        this.total = ladder(last, last);
        int[][] spent = new int[track.size()][];
        Arrays.setAll(spent, p -> ladder(p == track.start ? 0 : Math.min(last, longest[p]), last + 1));
        for (int at = 0; at < weights.length; at++) {
            if (detour[at] >= ASTRAY) {
                clauses.add(-stops.taken[at]);
                continue;
            }
            int[] before = spent[ops.get(at).from[0]];
            int[] after = spent[ops.get(at).to[0]];
            for (int s = 1; s <= last + 1; s++) {
                clauses.add(-stops.taken[at], -before[Math.max(0, s - detour[at])], after[s]);
            }
        }
        for (int p = 0; p < spent.length; p++) {
            for (int s = 1; s <= last; s++) {
                clauses.add(-spent[p][s], -stops.visit[p], total[s]);
            }
        }
    }

    /** Statements "at least 0, 1, ..." up to some number; beyond it none holds. */
    private int[] ladder(int open, int size) {
        int[] ladder = new int[size + 1];
        for (int s = 0; s <= size; s++) {
            ladder[s] = s == 0 ? clauses.yes : s <= open ? clauses.statement() : clauses.no;
            if (s > 0) {
                clauses.add(-ladder[s], ladder[s - 1]);
            }
        }
        return ladder;
    }

    /** The statement that the unit spends at least so much; one that doesn't hold where that is of no interest. */
    int atLeast(int much) {
        int more = Math.max(0, much - least);
        return more < total.length ? total[more] : clauses.no;
    }

    /** The most that is of interest. */
    int most() {
        return least + total.length - 1;
    }

    /** By position the least that is still to be spent. */
    private static int[] ahead(Track track, List<Op> ops, int[] weights) {
        int[] ahead = new int[track.size()];
        Arrays.fill(ahead, FAR);
        for (int p = track.size() - 1; p >= 0; p--) {
            ahead[p] = track.goal.get(p) ? 0 : FAR;
            for (int at = 0; at < weights.length; at++) {
                if (ops.get(at).from[0] == p) {
                    ahead[p] = Math.min(ahead[p], weights[at] + ahead[ops.get(at).to[0]]);
                }
            }
        }
        return ahead;
    }

    /** By position the most that can have been overspent there. */
    private static int[] longest(Track track, List<Op> ops, int[] detour) {
        int[] longest = new int[track.size()];
        for (int p = 0; p < track.size(); p++) {
            for (int at = 0; at < detour.length; at++) {
                if (ops.get(at).from[0] == p && detour[at] < ASTRAY) {
                    int to = ops.get(at).to[0];
                    longest[to] = Math.max(longest[to], longest[p] + detour[at]);
                }
            }
        }
        return longest;
    }
}
