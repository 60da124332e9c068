package dev.stepladder.search;

/** Two units that matter to each other: positions that don't fit, a guard of one on the other, or a leap of both. */
final class Link {
    final int first;
    final int second;

    /** For each position of the first the positions of the second that fit beside it. */
    final long[][] fit;

    /** The same, seen from the second. */
    final long[][] back;

    Link(int first, int second, long[][] fit, long[][] back) {
        this.first = first;
        this.second = second;
        this.fit = fit;
        this.back = back;
    }

    int other(int unit) {
        return unit == first ? second : first;
    }

    /** What fits beside {@code unit} at {@code position}. */
    long[] beside(int unit, int position) {
        return unit == first ? fit[position] : back[position];
    }
}
