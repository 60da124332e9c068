package dev.stepladder.follow;

import java.util.ArrayList;
import java.util.List;

/** The longest common subsequence of two sequences, in time and space of the product of their lengths. */
final class Sequences {
    private Sequences() {}

    /** The index of an element in the old and in the new sequence, counted from 0. */
    record Pair(int old, int recent) {}

    /** The pairs of equal elements, in order; as many as there can be. Of equally many, those that begin earliest. */
    static <T> List<Pair> common(List<T> old, List<T> recent) {
        int[][] ahead = new int[old.size() + 1][recent.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = recent.size() - 1; j >= 0; j--) {
                ahead[i][j] = old.get(i).equals(recent.get(j))
                        ? ahead[i + 1][j + 1] + 1
                        : Math.max(ahead[i + 1][j], ahead[i][j + 1]);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() && j < recent.size()) {
            if (old.get(i).equals(recent.get(j))) {
                pairs.add(new Pair(i++, j++));
            } else if (ahead[i + 1][j] >= ahead[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }
}
