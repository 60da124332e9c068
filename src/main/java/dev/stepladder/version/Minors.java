package dev.stepladder.version;

import java.util.List;

/** Minors in words. */
public final class Minors {
    private Minors() {}

    /** Neighbours as a span, such as {@code 1.20 - 1.24, 1.26}; in the given order. */
    public static String inWords(List<Version> minors) {
        StringBuilder words = new StringBuilder();
        for (int from = 0; from < minors.size(); ) {
            int to = from;
            while (to + 1 < minors.size() && isNext(minors.get(to), minors.get(to + 1))) {
                to++;
            }
            words.append(from == 0 ? "" : ", ").append(minors.get(from));
            if (to > from) {
                words.append(to == from + 1 ? ", " : " - ").append(minors.get(to));
            }
            from = to + 1;
        }
        return words.toString();
    }

    private static boolean isNext(Version one, Version next) {
        return one.numbers().size() == 2
                && next.numbers().size() == 2
                && one.numbers().get(0).equals(next.numbers().get(0))
                && one.numbers().get(1) + 1 == next.numbers().get(1);
    }
}
