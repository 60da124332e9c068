package dev.stepladder.report.preflight;

import dev.stepladder.fleet.AcceptedFinding;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Source;
import dev.stepladder.preflight.Finding;
import dev.stepladder.preflight.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a report for the terminal, hop by hop, in the order in which the hops come. */
final class PreflightTable {
    private PreflightTable() {}

    /** What findings share that are written as one. */
    private record Shared(String hop, String title, String rest) {
        static Shared of(Finding finding) {
            String hop = finding.blocks()
                    .map(passage -> "before " + passage.inWords())
                    .orElse("no hop of this way is affected");
            String title = "%s: %s: %s"
                    .formatted(
                            finding.accepted().isPresent()
                                    ? "accepted"
                                    : finding.severity().word(),
                            finding.code(),
                            finding.why());
            String answer = finding.accepted()
                    .map(acceptance -> "accepted until %s: %s".formatted(acceptance.until(), acceptance.reason()))
                    .orElse("fix: " + finding.remedy());
            String sources = finding.sources().stream().map(Source::url).collect(Collectors.joining(" "));
            return new Shared(hop, title, answer + "\n    from " + sources);
        }
    }

    static String write(Report report) {
        Map<Shared, List<Finding>> groups = new LinkedHashMap<>();
        report.findings()
                .forEach(finding -> groups.computeIfAbsent(Shared.of(finding), shared -> new ArrayList<>())
                        .add(finding));
        StringBuilder text = new StringBuilder();
        String hop = "";
        for (Map.Entry<Shared, List<Finding>> group : groups.entrySet()) {
            if (!group.getKey().hop().equals(hop)) {
                hop = group.getKey().hop();
                text.append(text.length() == 0 ? "" : "\n").append(hop).append('\n');
            }
            text.append("  ").append(group.getKey().title()).append('\n');
            group.getValue().forEach(finding -> text.append("    ").append(line(finding)));
            text.append("    ").append(group.getKey().rest()).append('\n');
        }
        text.append(groups.isEmpty() ? "" : "\n");
        for (Report.Skipped skipped : report.skipped()) {
            text.append("skipped: %s: %s not read\n  fix: %s\n"
                    .formatted(skipped.place(), count(skipped.files(), "template"), skipped.fix()));
        }
        for (AcceptedFinding acceptance : report.expired()) {
            text.append("%s: accepted until %s, which is past: %s counts again\n"
                    .formatted(acceptance.place(), acceptance.until(), acceptance.code()));
        }
        return text.append(summary(report)).append('\n').toString();
    }

    private static String line(Finding finding) {
        String environments =
                finding.environments().isEmpty() ? "" : " [" + String.join(", ", finding.environments()) + "]";
        return "%s: %s%s\n".formatted(finding.place(), finding.object().id(), environments);
    }

    /** The last line: what there was, and what it comes to. */
    static String summary(Report report) {
        List<String> parts = new ArrayList<>();
        parts.add(
                report.blockers() == 0
                        ? "nothing blocks the way to " + report.before()
                        : "%s before %s is through".formatted(count(report.blockers(), "blocker"), report.before()));
        if (report.later() > 0) {
            parts.add(count(report.later(), "blocker") + " later");
        }
        long warnings = report.findings().stream()
                .filter(finding -> finding.severity() == KnownIssue.Severity.WARNING
                        && finding.accepted().isEmpty())
                .count();
        if (warnings > 0) {
            parts.add(count(warnings, "warning"));
        }
        if (report.accepted() > 0) {
            parts.add(report.accepted() + " accepted");
        }
        if (report.hidden() > 0) {
            parts.add(report.hidden() + " more good to know: --all");
        }
        if (!report.problems().isEmpty()) {
            parts.add(count(report.problems().size(), "problem") + ", so there may be more");
        }
        return "%s in %s: %s"
                .formatted(count(report.objects(), "object"), count(report.files(), "file"), String.join("; ", parts));
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
