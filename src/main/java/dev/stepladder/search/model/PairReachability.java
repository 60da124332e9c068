package dev.stepladder.search.model;

import java.util.Arrays;

/**
 * The pairs of positions of two interacting units that lie on a path from the pair of starts to a pair of goals.
 *
 * <p>Simplest case: two units that only move up. One forward sweep from the starts and one backward sweep from the
 * goals find all pairs; the result is their intersection. A sweep handles a row of bits at a time: if the first unit
 * hops from {@code a} to {@code a'}, all positions in the row of {@code a} that are compatible with {@code a'} are
 * reached at once. With downgrades, each sweep repeats until a fixpoint. O(releases² · moves / 64) for one sweep.
 */
public final class PairReachability {
    private final PairProduct product;
    private final Domain first;
    private final Domain second;

    /** By position of the first unit: the compatible positions of the second that remain in the domain. */
    private final long[][] fit;

    private final long[][] forward;
    private final long[][] backward;

    /** Computes the pairs within the domains of the two units. */
    public PairReachability(PairProduct product, Domain first, Domain second) {
        this.product = product;
        this.first = first;
        this.second = second;
        this.fit = new long[product.rows][];
        this.forward = new long[product.rows][];
        this.backward = new long[product.rows][];
        for (int a = 0; a < product.rows; a++) {
            fit[a] = Bits.row(product.columns);
            if (Bits.test(first.positions, a)) {
                Bits.merge(fit[a], product.interaction.fit[a]);
                Bits.keep(fit[a], second.positions);
            }
            forward[a] = Bits.row(product.columns);
            backward[a] = Bits.row(product.columns);
        }
        begin();
        while (forward() && !product.upward) {
            // until nothing grows
        }
        while (backward() && !product.upward) {
            // until nothing grows
        }
        for (int a = 0; a < product.rows; a++) {
            Bits.keep(forward[a], backward[a]);
        }
    }

    /** By position of the first unit: the positions of the second. */
    long[][] pairs() {
        return forward;
    }

    private void begin() {
        int a = product.interaction.one.graph.start;
        int b = product.interaction.other.graph.start;
        if (Bits.test(fit[a], b)) {
            Bits.set(forward[a], b);
        }
        for (int end = Bits.next(first.ends, 0); end >= 0; end = Bits.next(first.ends, end + 1)) {
            merge(backward[end], second.ends, fit[end]);
        }
    }

    private boolean forward() {
        boolean grown = false;
        for (int a = 0; a < product.rows; a++) {
            long[] row = forward[a];
            for (int b = Bits.next(row, 0); b >= 0; b = Bits.next(row, b + 1)) {
                for (PairProduct.Step step : product.ofSecond[b]) {
                    grown |= Bits.test(fit[a], step.to()) && goes(second, b, step, a) && add(row, step.to());
                }
            }
            if (Bits.isEmpty(row)) {
                continue;
            }
            for (PairProduct.Step step : product.ofFirst[a]) {
                grown |= Bits.test(first.hops[a], step.to()) && extend(forward[step.to()], row, fit[step.to()], step);
            }
            for (PairProduct.Both step : product.ofBoth[a]) {
                grown |= Bits.test(row, step.otherFrom())
                        && Bits.test(fit[step.to()], step.otherTo())
                        && goes(a, step)
                        && add(forward[step.to()], step.otherTo());
            }
        }
        return grown;
    }

    private boolean backward() {
        boolean grown = false;
        for (int a = product.rows - 1; a >= 0; a--) {
            long[] row = backward[a];
            for (PairProduct.Step step : product.ofFirst[a]) {
                grown |= Bits.test(first.hops[a], step.to()) && extend(row, backward[step.to()], fit[a], step);
            }
            for (PairProduct.Both step : product.ofBoth[a]) {
                grown |= Bits.test(backward[step.to()], step.otherTo())
                        && Bits.test(fit[a], step.otherFrom())
                        && goes(a, step)
                        && add(row, step.otherFrom());
            }
            for (int b = product.columns - 1; b >= 0; b--) {
                if (Bits.test(fit[a], b) && !Bits.test(row, b)) {
                    for (PairProduct.Step step : product.ofSecond[b]) {
                        grown |= Bits.test(row, step.to()) && goes(second, b, step, a) && add(row, b);
                    }
                }
            }
        }
        return grown;
    }

    private static boolean goes(Domain unit, int from, PairProduct.Step step, int other) {
        return Bits.test(unit.hops[from], step.to()) && step.allowedWith(other);
    }

    private boolean goes(int from, PairProduct.Both step) {
        return Bits.test(first.hops[from], step.to()) && Bits.test(second.hops[step.otherFrom()], step.otherTo());
    }

    private static boolean add(long[] row, int bit) {
        boolean isNew = !Bits.test(row, bit);
        Bits.set(row, bit);
        return isNew;
    }

    /** Adds the positions of the second unit at which a step of the first is applicable. */
    private static boolean extend(long[] into, long[] from, long[] fit, PairProduct.Step step) {
        return step.when().isPresent() ? merge(into, from, fit, step.when().get().words) : merge(into, from, fit);
    }

    private static boolean merge(long[] into, long[] from, long[] mask) {
        return merge(into, from, mask, mask);
    }

    private static boolean merge(long[] into, long[] from, long[] mask, long[] other) {
        boolean grown = false;
        for (int word = 0; word < into.length; word++) {
            long more = from[word] & mask[word] & other[word];
            grown |= (more & ~into[word]) != 0;
            into[word] |= more;
        }
        return grown;
    }

    /** Restricts both domains to these paths. Gives, by unit, whether its domain shrank. */
    public boolean[] narrow() {
        long[] rows = Bits.row(product.rows);
        long[] columns = Bits.row(product.columns);
        long[] firstEnds = Bits.row(product.rows);
        long[] secondEnds = Bits.row(product.columns);
        long[][] firstHops = rows(product.rows);
        long[][] secondHops = rows(product.columns);
        for (int a = 0; a < product.rows; a++) {
            long[] row = forward[a];
            if (Bits.isEmpty(row)) {
                continue;
            }
            Bits.set(rows, a);
            Bits.merge(columns, row);
            if (Bits.test(first.ends, a) && Bits.meet(row, second.ends)) {
                Bits.set(firstEnds, a);
                merge(secondEnds, row, second.ends);
            }
            hopsFrom(a, row, firstHops, secondHops);
        }
        return new boolean[] {first.keep(rows, firstHops, firstEnds), second.keep(columns, secondHops, secondEnds)};
    }

    private void hopsFrom(int a, long[] row, long[][] firstHops, long[][] secondHops) {
        for (PairProduct.Step step : product.ofFirst[a]) {
            if (meet(row, forward[step.to()], step)) {
                Bits.set(firstHops[a], step.to());
            }
        }
        for (int b = Bits.next(row, 0); b >= 0; b = Bits.next(row, b + 1)) {
            for (PairProduct.Step step : product.ofSecond[b]) {
                if (Bits.test(row, step.to()) && step.allowedWith(a)) {
                    Bits.set(secondHops[b], step.to());
                }
            }
        }
        for (PairProduct.Both step : product.ofBoth[a]) {
            if (Bits.test(row, step.otherFrom()) && Bits.test(forward[step.to()], step.otherTo())) {
                Bits.set(firstHops[a], step.to());
                Bits.set(secondHops[step.otherFrom()], step.otherTo());
            }
        }
    }

    private static boolean meet(long[] here, long[] there, PairProduct.Step step) {
        for (int word = 0; word < here.length; word++) {
            long both = here[word] & there[word];
            if (step.when().isPresent()) {
                both &= step.when().get().words[word];
            }
            if (both != 0) {
                return true;
            }
        }
        return false;
    }

    private static long[][] rows(int size) {
        long[][] rows = new long[size][];
        Arrays.setAll(rows, index -> Bits.row(size));
        return rows;
    }
}
