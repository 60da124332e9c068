package dev.stepladder.search;

import java.util.Arrays;

/**
 * What two linked units that only move up can save at each other's expense: by how many hops the first makes at most, how many the second makes at least.
 *
 * <p>Backwards from the ends: at each pair of positions that is of use, and for each number of hops that the first may still make, the least over the hops that
 * lead on. O(useful pairs · moves · hops).
 */
final class Tradeoff {
    /** The first can't do with so few. */
    static final int IMPOSSIBLE = Integer.MAX_VALUE / 4;

    private final Product product;
    private final int[][][] least;

    private Tradeoff(Link link, int most) {
        this.product = link.product();
        this.least = new int[product.rows][product.columns][];
        long[][] useful = link.useful();
        for (int a = product.rows - 1; a >= 0; a--) {
            for (int b = product.columns - 1; b >= 0; b--) {
                if (Bits.test(useful[a], b)) {
                    boolean end = link.one.track.goal.get(a) && link.other.track.goal.get(b);
                    least[a][b] = from(a, b, end ? 0 : IMPOSSIBLE, most);
                }
            }
        }
    }

    /** By hops of the first, from 0 to {@code most}, the least hops of the second. */
    static int[] of(Link link, int most) {
        return new Tradeoff(link, most).least[link.one.track.start][link.other.track.start].clone();
    }

    private int[] from(int a, int b, int here, int most) {
        int[] hops = new int[most + 1];
        Arrays.fill(hops, here);
        for (Product.Step step : product.ofFirst[a]) {
            int[] there = least[step.to()][b];
            for (int x = 1; x <= most && there != null && step.allowedBeside(b); x++) {
                hops[x] = Math.min(hops[x], there[x - 1]);
            }
        }
        for (Product.Step step : product.ofSecond[b]) {
            int[] there = least[a][step.to()];
            for (int x = 0; x <= most && there != null && step.allowedBeside(a); x++) {
                hops[x] = Math.min(hops[x], there[x] + 1);
            }
        }
        return hops;
    }
}
