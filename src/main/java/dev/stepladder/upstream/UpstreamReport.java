package dev.stepladder.upstream;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What upstream says that matrices don't.
 *
 * @param entries lines to paste, by the file and the key in it that they belong to
 * @param differences what both speak of and say otherwise
 * @param same how many facts agree
 * @param skipped what is no fact, and why
 */
public record UpstreamReport(
        SortedMap<String, List<String>> entries, List<String> differences, int same, List<String> skipped) {
    public UpstreamReport {
        entries = new TreeMap<>(entries);
        differences = List.copyOf(differences);
        skipped = List.copyOf(skipped);
    }

    /** Whether the matrices say all that upstream says, and nothing else of the same things. */
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

    /** Only the lines to paste; what they rest on is left to who pastes them. */
    public String entryText() {
        StringBuilder text = new StringBuilder();
        entries.forEach((home, lines) -> {
            text.append("# new in ").append(home).append("; add the source you read it in\n");
            lines.forEach(text::append);
        });
        return text.toString();
    }
}
