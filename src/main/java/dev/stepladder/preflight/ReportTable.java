package dev.stepladder.preflight;

import dev.stepladder.fleet.AcceptedFinding;
import dev.stepladder.matrix.KnownIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a report for the terminal, hop by hop, in the order in which the hops come. */
final class ReportTable {
    private ReportTable() {}

    static String write(Report report) {
        StringBuilder text = new StringBuilder();
        String heading = "";
        for (Finding finding : report.findings()) {
            String own =
                    finding.blocks().map(hop -> "before " + hop.inWords()).orElse("no hop of this way is affected");
            if (!own.equals(heading)) {
                text.append(text.length() == 0 ? "" : "\n").append(own).append('\n');
                heading = own;
            }
            finding(finding, text);
        }
        if (!report.findings().isEmpty()) {
            text.append('\n');
        }
        for (Report.Skipped skipped : report.skipped()) {
            text.append("skipped: %s: %s not read\n  %s\n"
                    .formatted(skipped.place(), count(skipped.files(), "template"), skipped.fix()));
        }
        for (AcceptedFinding acceptance : report.expired()) {
            text.append("%s: accepted until %s, which is past: %s counts again\n"
                    .formatted(acceptance.place(), acceptance.until(), acceptance.code()));
        }
        return text.append(summary(report)).append('\n').toString();
    }

    private static void finding(Finding finding, StringBuilder text) {
        text.append("  %s: %s: %s: %s%s\n"
                .formatted(
                        finding.place(),
                        finding.accepted().isPresent()
                                ? "accepted"
                                : finding.severity().word(),
                        finding.code(),
                        finding.object().id(),
                        finding.environments().isEmpty()
                                ? ""
                                : " [" + String.join(", ", finding.environments()) + "]"));
        text.append("    ").append(finding.why()).append('\n');
        finding.accepted()
                .ifPresentOrElse(
                        acceptance -> text.append(
                                "    accepted until %s: %s\n".formatted(acceptance.until(), acceptance.reason())),
                        () -> text.append("    fix: ").append(finding.remedy()).append('\n'));
        text.append("    from ")
                .append(finding.sources().stream().map(source -> source.url()).collect(Collectors.joining(" ")))
                .append('\n');
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
        return "%s in %s: %s"
                .formatted(count(report.objects(), "object"), count(report.files(), "file"), String.join("; ", parts));
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
