package dev.stepladder.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The result of a comparison of upstream facts with matrices.
 *
 * @param entries facts that the matrices lack, by their file and the key in it
 * @param differences facts of which the matrices say less, or something else
 * @param same how many facts agree
 * @param skipped entries that are no facts, with the reason
 */
public record UpstreamReport(
        SortedMap<String, List<Change.New>> entries, List<Difference> differences, int same, List<String> skipped) {
    public UpstreamReport {
        entries = new TreeMap<>(entries);
        differences = List.copyOf(differences);
        skipped = List.copyOf(skipped);
    }

    /** Whether the matrices have all upstream facts, without a difference. */
    public boolean agrees() {
        return entries.isEmpty() && differences.isEmpty();
    }

    /**
     * Changes that bring upstream facts into the matrix files.
     *
     * @param replace whether also facts of which the matrices say something else
     */
    public List<Change> changes(boolean replace) {
        Stream<Change> changed = differences.stream()
                .filter(difference -> replace || difference.adds())
                .flatMap(difference -> difference.change().stream());
        return Stream.concat(changed, entries.values().stream().flatMap(List::stream))
                .toList();
    }

    /** The differences that these changes leave. */
    public List<Difference> left(boolean replace) {
        List<Difference> left = new ArrayList<>(differences);
        left.removeIf(difference ->
                difference.adds() || (replace && difference.change().isPresent()));
        return left;
    }

    /** The report, for the terminal; ends in a line end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        differences.forEach(difference -> text.append(difference.text()).append('\n'));
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
        entries.forEach((home, all) -> {
            text.append("# new in ").append(home).append("; add its source\n");
            all.forEach(entry -> text.append(entry.lines()));
        });
        return text.toString();
    }
}
