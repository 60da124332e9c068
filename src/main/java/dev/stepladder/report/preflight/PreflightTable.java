package dev.stepladder.report.preflight;

import dev.stepladder.fleet.AcceptedFinding;
import dev.stepladder.manifest.Unread;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Source;
import dev.stepladder.name.Name;
import dev.stepladder.preflight.Finding;
import dev.stepladder.preflight.HopsAhead;
import dev.stepladder.preflight.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a report for the terminal, hop by hop, in the order in which the hops come. */
final class PreflightTable {
    /** More of them would hide what matters. */
    private static final int MOST_LEFT_OUT = 10;

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
        return text.append(ending(report)).toString();
    }

    /** All that stands below the findings. */
    static String ending(Report report) {
        StringBuilder text = new StringBuilder();
        unread(report, text);
        report.leftOut().stream()
                .limit(MOST_LEFT_OUT)
                .forEach(each -> text.append(leftOut(each)).append('\n'));
        if (report.leftOut().size() > MOST_LEFT_OUT) {
            text.append("left out: %s more, which --format json lists\n"
                    .formatted(report.leftOut().size() - MOST_LEFT_OUT));
        }
        for (AcceptedFinding acceptance : report.expired()) {
            text.append("%s: accepted until %s, which is past: %s counts again\n"
                    .formatted(acceptance.place(), acceptance.until(), acceptance.code()));
        }
        if (!report.judged().isEmpty()) {
            text.append("judged: ").append(judged(report)).append('\n');
        }
        if (!report.unjudged().isEmpty()) {
            text.append("not judged: ").append(unjudged(report)).append('\n');
        }
        return text.append(summary(report)).append('\n').toString();
    }

    /** What was not looked at; what has one fix is listed above it. */
    private static void unread(Report report, StringBuilder text) {
        Map<List<Object>, List<Unread>> alike = new LinkedHashMap<>();
        report.unread()
                .forEach(each -> alike.computeIfAbsent(List.of(each.kind(), each.fix()), key -> new ArrayList<>())
                        .add(each));
        for (List<Unread> group : alike.values()) {
            Unread first = group.get(0);
            if (group.size() == 1) {
                text.append("not read: %s: %s: %s\n"
                        .formatted(first.place(), first.kind().count(first.count()), first.why()));
            } else {
                text.append("not read: %s\n"
                        .formatted(first.kind()
                                .count(group.stream().mapToInt(Unread::count).sum())));
                group.forEach(each -> text.append("  %s: %s%s\n"
                        .formatted(
                                each.place(),
                                each.count() == 1 ? "" : each.kind().count(each.count()) + ": ",
                                each.why())));
            }
            text.append("  fix: %s\n".formatted(first.fix()));
        }
    }

    /** Something that was not looked at on purpose. */
    static String leftOut(Unread each) {
        return "left out: %s: %s".formatted(each.place(), each.why());
    }

    private static String line(Finding finding) {
        String environments =
                finding.environments().isEmpty() ? "" : " [" + Name.joined(", ", finding.environments()) + "]";
        return "%s: %s%s%s\n".formatted(finding.place(), finding.object().id(), origin(finding), environments);
    }

    /** The ranges that findings are judged by. */
    static String judged(Report report) {
        return report.judged().stream().map(HopsAhead.Judged::inWords).collect(Collectors.joining("; "));
    }

    /** The components that are not judged, and what to do about it; there is at least one. */
    static String unjudged(Report report) {
        return "%s: there is something that may concern them, and no release that they go to is known; name it: --to %s=..."
                .formatted(
                        Name.joined(", ", report.unjudged()), report.unjudged().first());
    }

    /** How the object came to be seen, in brackets; empty for one that stands in its file. */
    static String origin(Finding finding) {
        String words = finding.origin().inWords();
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    /** The last line: what there was, and what it comes to. */
    static String summary(Report report) {
        List<String> parts = new ArrayList<>();
        String unread = report.unreadCounts().entrySet().stream()
                .map(entry -> entry.getKey().count(entry.getValue()))
                .collect(Collectors.joining(", "));
        boolean none = report.findings().isEmpty() && report.hidden() == 0;
        if (report.isEmpty()) {
            parts.add(none ? "nothing was looked at" : "no object was looked at");
        } else if (report.blockers() > 0) {
            parts.add("%s before %s is through".formatted(count(report.blockers(), "blocker"), report.before()));
        } else if (unread.isEmpty()) {
            parts.add("nothing blocks the way to " + report.before());
        } else {
            parts.add(none ? "nothing found in what was read" : "nothing blocks the way in what was read");
        }
        if (!unread.isEmpty()) {
            boolean one = report.unread().size() == 1 && report.unread().get(0).count() == 1;
            parts.add(unread + (one ? " was not read" : " were not read"));
        }
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
            parts.add("%s more good to know%s: --all"
                    .formatted(
                            report.hidden(),
                            report.hiddenDeprecated() > 0
                                    ? ", %s of them deprecated at the target".formatted(report.hiddenDeprecated())
                                    : ""));
        }
        if (!report.problems().isEmpty()) {
            parts.add(count(report.problems().size(), "problem") + ", so there may be more");
        }
        if (!report.leftOut().isEmpty()) {
            parts.add(report.leftOut().size() + " left out");
        }
        return "%s in %s: %s"
                .formatted(count(report.objects(), "object"), count(report.files(), "file"), String.join("; ", parts));
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
