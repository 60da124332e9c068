package dev.stepladder.app.result;

import dev.stepladder.audit.lint.LintFinding;
import dev.stepladder.upstream.UpstreamReport;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Matrix files with what they lacked of an upstream file. Nothing is written yet.
 *
 * @param report the comparison before
 * @param replace whether also facts are changed of which the matrices say something else
 * @param files the new texts, by the names of the files
 * @param difference the old and the new texts, as {@code diff -u} writes them
 * @param doubts findings of lint that the files did not have before; no errors
 */
public record ImportResult(
        UpstreamReport report,
        boolean replace,
        SortedMap<String, String> files,
        String difference,
        List<LintFinding> doubts) {
    public ImportResult {
        files = new TreeMap<>(files);
        doubts = List.copyOf(doubts);
    }

    /** The difference, then what stays different and what was skipped, and how many there are of each. */
    public String text() {
        StringBuilder text = new StringBuilder(difference);
        report.left(replace)
                .forEach(left ->
                        text.append("left as it is: ").append(left.text()).append('\n'));
        report.skipped().forEach(skip -> text.append("skipped ").append(skip).append('\n'));
        return text.append("%s the same, %s changed, %s left as they are, %s skipped\n"
                        .formatted(
                                report.same(),
                                report.changes(replace).size(),
                                report.left(replace).size(),
                                report.skipped().size()))
                .toString();
    }
}
