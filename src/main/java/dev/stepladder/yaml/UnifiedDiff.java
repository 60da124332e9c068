package dev.stepladder.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The difference of two texts by lines, as {@code diff -u} writes it.
 *
 * <p>The fewest changed lines, by the greedy algorithm of E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986). Of D changed and N lines
 * in all, it takes O(ND) steps and O(D²) memory.
 */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final String NO_END = "\\ No newline at end of file\n";

    /** A line that both texts have (' '), or only the old one ('-') or the new one ('+'). */
    private record Line(char sign, String text) {}

    private UnifiedDiff() {}

    /** The difference; empty if the texts are equal. */
    public static String of(String name, String before, String after) {
        List<Line> lines = lines(split(before), split(after));
        StringBuilder text = new StringBuilder();
        int next = 0;
        int old = 0;
        int now = 0;
        while (next < lines.size()) {
            int change = next;
            while (change < lines.size() && lines.get(change).sign() == ' ') {
                change++;
            }
            if (change == lines.size()) {
                break;
            }
            int start = Math.max(next, change - CONTEXT);
            old += start - next;
            now += start - next;
            int stop = stop(lines, change);
            List<Line> hunk = lines.subList(start, stop);
            int from = (int) hunk.stream().filter(line -> line.sign() != '+').count();
            int to = (int) hunk.stream().filter(line -> line.sign() != '-').count();
            text.append("@@ -%s +%s @@\n".formatted(range(old, from), range(now, to)));
            hunk.forEach(line -> text.append(line.sign())
                    .append(line.text())
                    .append(line.text().endsWith("\n") ? "" : "\n" + NO_END));
            old += from;
            now += to;
            next = stop;
        }
        return text.isEmpty() ? "" : "--- %s\n+++ %s\n%s".formatted(name, name, text);
    }

    /** The end of a hunk: changes that are no further apart than their context share one. */
    private static int stop(List<Line> lines, int change) {
        int last = change;
        for (int i = change; i < lines.size() && i <= last + 2 * CONTEXT + 1; i++) {
            if (lines.get(i).sign() != ' ') {
                last = i;
            }
        }
        return Math.min(lines.size(), last + CONTEXT + 1);
    }

    private static String range(int before, int count) {
        return (count == 0 ? before : before + 1) + "," + count;
    }

    /** Lines with their ends, so that a last line without one differs from one with it. */
    private static List<String> split(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split("(?<=\n)", -1)).stream()
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static List<Line> lines(List<String> before, List<String> after) {
        List<int[]> trace = trace(before, after);
        List<Line> backwards = new ArrayList<>();
        int x = before.size();
        int y = after.size();
        for (int d = trace.size() - 1; d >= 0; d--) {
            int[] reach = trace.get(d);
            int middle = reach.length / 2;
            int k = x - y;
            boolean down = d > 0 && (k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]));
            int fromX = d == 0 ? 0 : down ? reach[middle + k + 1] : reach[middle + k - 1];
            int fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY) {
                x--;
                y--;
                backwards.add(new Line(' ', before.get(x)));
            }
            if (d > 0) {
                backwards.add(down ? new Line('+', after.get(fromY)) : new Line('-', before.get(fromX)));
            }
            x = fromX;
            y = fromY;
        }
        Collections.reverse(backwards);
        return removalsFirst(backwards);
    }

    /** For each number of changes, how far each diagonal of the edit graph reached before it. */
    private static List<int[]> trace(List<String> before, List<String> after) {
        int most = before.size() + after.size();
        List<int[]> trace = new ArrayList<>();
        int[] reach = new int[3];
        for (int d = 0; d <= most; d++) {
            trace.add(reach);
            int[] next = new int[2 * (d + 1) + 3];
            int middle = next.length / 2;
            int old = reach.length / 2;
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && reach[old + k - 1] < reach[old + k + 1]);
                int x = d == 0 ? 0 : down ? reach[old + k + 1] : reach[old + k - 1] + 1;
                int y = x - k;
                while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
                    x++;
                    y++;
                }
                next[middle + k] = x;
                if (x >= before.size() && y >= after.size()) {
                    return trace;
                }
            }
            reach = next;
        }
        return trace;
    }

    /** Between two lines that stay, removed lines stand before added ones. */
    private static List<Line> removalsFirst(List<Line> lines) {
        List<Line> sorted = new ArrayList<>();
        List<Line> added = new ArrayList<>();
        for (Line line : lines) {
            if (line.sign() == '+') {
                added.add(line);
            } else {
                if (line.sign() == ' ') {
                    sorted.addAll(added);
                    added.clear();
                }
                sorted.add(line);
            }
        }
        sorted.addAll(added);
        return sorted;
    }
}
