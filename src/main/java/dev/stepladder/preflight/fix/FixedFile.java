package dev.stepladder.preflight.fix;

import dev.stepladder.yaml.UnifiedDiff;
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
        return UnifiedDiff.of(name, String.join("\n", lines), text());
    }
}
