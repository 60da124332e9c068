package dev.stepladder.preflight.fix;

import java.util.List;
import java.util.SortedMap;

/**
 * One file with its changes.
 *
 * @param name as messages call it
 * @param lines as they are
 * @param changes for the index of each line that changes, what stands there instead
 */
public record FixedFile(String name, List<String> lines, SortedMap<Integer, List<String>> changes) {
    private static final int CONTEXT = 3;

    public FixedFile {
        lines = List.copyOf(lines);
    }

    /** The text after the changes. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            List<String> here = changes.getOrDefault(i, List.of(lines.get(i)));
            for (int j = 0; j < here.size(); j++) {
                text.append(here.get(j));
                if (i < lines.size() - 1 || j < here.size() - 1) {
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    /** The difference, as {@code diff -u} writes it. */
    public String difference() {
        StringBuilder text = new StringBuilder("--- %s\n+++ %s\n".formatted(name, name));
        // A text that ends in a line end has no line after it.
        int end = lines.get(lines.size() - 1).isEmpty() ? lines.size() - 1 : lines.size();
        int shift = 0;
        int next = 0;
        while (next < end) {
            int first = next;
            List<Integer> later =
                    changes.keySet().stream().filter(line -> line >= first).toList();
            if (later.isEmpty()) {
                break;
            }
            int start = Math.max(0, later.get(0) - CONTEXT);
            int stop = later.get(0);
            for (int line : later) {
                if (line <= stop + 2 * CONTEXT) {
                    stop = line;
                }
            }
            stop = Math.min(end, stop + CONTEXT + 1);
            shift += hunk(start, stop, shift, text);
            next = stop;
        }
        return text.toString();
    }

    private int hunk(int start, int stop, int shift, StringBuilder text) {
        StringBuilder body = new StringBuilder();
        int after = 0;
        for (int i = start; i < stop; i++) {
            List<String> changed = changes.get(i);
            if (changed == null) {
                body.append(' ').append(lines.get(i)).append('\n');
                after++;
            } else {
                body.append('-').append(lines.get(i)).append('\n');
                changed.forEach(line -> body.append('+').append(line).append('\n'));
                after += changed.size();
            }
        }
        text.append("@@ -%s,%s +%s,%s @@\n".formatted(start + 1, stop - start, start + 1 + shift, after))
                .append(body);
        return after - (stop - start);
    }
}
