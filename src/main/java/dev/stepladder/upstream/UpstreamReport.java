package dev.stepladder.upstream;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of a comparison of upstream facts with matrices.
 *
 * @param entries lines to paste, by their file and the key in it
 * @param differences facts that differ between the two
 * @param same how many facts agree
 * @param skipped entries that are no facts, with the reason
 */
public record UpstreamReport(
        SortedMap<String, List<String>> entries, List<String> differences, int same, List<String> skipped) {
    public UpstreamReport {
        entries = new TreeMap<>(entries);
        differences = List.copyOf(differences);
        skipped = List.copyOf(skipped);
    }

    /** Whether the matrices have all upstream facts, without a difference. */
    public boolean agrees() {
        return entries.isEmpty() && differences.isEmpty();
    }

    /** The report, for the terminal; ends in a line end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        differences.forEach(difference -> text.append(difference).append('\n'));
        if (!entries.isEmpty()) {
            text.append(differences.isEmpty() ? "" : "\n").append(entryText()).append('\n');
        }
        skipped.forEach(skip -> text.append("skipped ").append(skip).append('\n'));
        int added = entries.values().stream().mapToInt(List::size).sum();
        return text.append("%s the same, %s different, %s new, %s skipped\n"
                        .formatted(same, differences.size(), added, skipped.size()))
                .toString();
    }

    /** Only the lines to paste; their source must be added by hand. */
    public String entryText() {
        StringBuilder text = new StringBuilder();
        entries.forEach((home, lines) -> {
            text.append("# new in ").append(home).append("; add its source\n");
            lines.forEach(text::append);
        });
        return text.toString();
    }
}
