package dev.stepladder.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that was probably meant: the one with the smallest edit distance. */
public final class Nearest {
    private Nearest() {}

    /**
     * The known word nearest to {@code word}, if it is near enough: at most a third of its letters differ, and at least one is right. Upper and lower
     * case count as the same. Of equally near words, the alphabetically first.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> isNear(wanted, candidate.toLowerCase(Locale.ROOT)))
                .min(Comparator.<String>comparingInt(candidate -> distance(wanted, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** As {@link #to}, for short names of which each may be right: only one that begins alike is offered, so that aks is never taken for eks. */
    public static Optional<String> misspelt(String word, Collection<String> known) {
        return to(
                word,
                known.stream()
                        .filter(name -> !word.isEmpty() && name.startsWith(word.substring(0, 1)))
                        .toList());
    }

    private static boolean isNear(String wanted, String candidate) {
        int errors = distance(wanted, candidate);
        return errors <= Math.max(1, candidate.length() / 3) && errors < Math.max(wanted.length(), candidate.length());
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (optimal string alignment). */
    static int distance(String left, String right) {
        int[][] steps = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[left.length()][right.length()];
    }
}
