package dev.stepladder.search;

/**
 * The pairs of positions of two linked units that lie on some walk from the pair of starts to a pair of goals.
 *
 * <p>Walks forward from the starts and backward from the goals, a row of bits at a time: where the first unit hops from {@code a} to
 * {@code a'}, the whole row of {@code a} that also fits {@code a'} comes along. With upward moves one sweep suffices; downgrades take another
 * until nothing grows.
 */
final class Walks {
    private final Product product;
    private final long[][] fit;
    private final long[][] forward;
    private final long[][] backward;

    Walks(Product product, Model model) {
        this.product = product;
        this.fit = product.link.fit;
        this.forward = new long[product.rows][fit[0].length];
        this.backward = new long[product.rows][fit[0].length];
        Track first = model.tracks[product.link.first];
        Track second = model.tracks[product.link.second];
        if (Bits.test(fit[first.start], second.start)) {
            Bits.set(forward[first.start], second.start);
        }
        long[] goals = Bits.of(second.goal, product.columns);
        first.goal.stream().forEach(a -> merge(backward[a], goals, fit[a]));
    }

    /** By position of the first unit: the positions of the second. */
    long[][] useful() {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int a = 0; a < product.rows; a++) {
                grown |= forwardFrom(a);
            }
        }
        grown = true;
        while (grown) {
            grown = false;
            for (int a = product.rows - 1; a >= 0; a--) {
                grown |= backwardTo(a);
            }
        }
        for (int a = 0; a < product.rows; a++) {
            for (int word = 0; word < forward[a].length; word++) {
                forward[a][word] &= backward[a][word];
            }
        }
        return forward;
    }

    private boolean forwardFrom(int a) {
        long[] row = forward[a];
        boolean grown = false;
        for (int b = 0; b < product.columns; b++) {
            if (Bits.test(row, b)) {
                for (Product.Step step : product.ofSecond[b]) {
                    grown |= step.allowedBeside(a) && Bits.test(fit[a], step.to()) && add(row, step.to());
                }
            }
        }
        for (Product.Step step : product.ofFirst[a]) {
            grown |= step.when().isPresent()
                    ? merge(forward[step.to()], row, fit[step.to()], step.when().get().words)
                    : merge(forward[step.to()], row, fit[step.to()]);
        }
        for (Product.Step step : product.ofBoth[a]) {
            grown |= Bits.test(row, step.otherFrom())
                    && Bits.test(fit[step.to()], step.otherTo())
                    && add(forward[step.to()], step.otherTo());
        }
        return grown;
    }

    private boolean backwardTo(int a) {
        long[] row = backward[a];
        boolean grown = false;
        for (Product.Step step : product.ofFirst[a]) {
            grown |= step.when().isPresent()
                    ? merge(row, backward[step.to()], fit[a], step.when().get().words)
                    : merge(row, backward[step.to()], fit[a]);
        }
        for (Product.Step step : product.ofBoth[a]) {
            grown |= Bits.test(backward[step.to()], step.otherTo())
                    && Bits.test(fit[a], step.otherFrom())
                    && add(row, step.otherFrom());
        }
        for (int b = product.columns - 1; b >= 0; b--) {
            if (!Bits.test(row, b) && Bits.test(fit[a], b)) {
                for (Product.Step step : product.ofSecond[b]) {
                    grown |= step.allowedBeside(a) && Bits.test(row, step.to()) && add(row, b);
                }
            }
        }
        return grown;
    }

    private static boolean add(long[] row, int bit) {
        boolean isNew = !Bits.test(row, bit);
        Bits.set(row, bit);
        return isNew;
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
}
