package dev.stepladder.report.preflight;

import dev.stepladder.manifest.Unread;
import dev.stepladder.name.Name;
import dev.stepladder.preflight.Finding;
import dev.stepladder.preflight.HopAhead;
import dev.stepladder.preflight.Report;
import dev.stepladder.version.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a report as CSV (RFC 4180), one row per finding and per thing that was not read. A text that a spreadsheet would run as a formula gets an apostrophe. */
final class PreflightCsv {
    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "code",
                    "severity",
                    "counts",
                    "file",
                    "line",
                    "column",
                    "environments",
                    "object",
                    "api_version",
                    "why",
                    "fix",
                    "blocks",
                    "step",
                    "stage",
                    "by",
                    "accepted_until",
                    "accepted_because",
                    "sources",
                    "seen",
                    "deprecated_in",
                    "removed_in",
                    "replacement",
                    "replacement_since",
                    "deprecated_at_target",
                    "remediation")
            .get();

    /** The column of the words. */
    private static final int WHY = List.of(RFC_4180.getHeader()).indexOf("why");

    private PreflightCsv() {}

    static String write(Report report) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, RFC_4180)) {
            for (Finding finding : report.findings()) {
                printer.printRecord(
                        cells(finding).stream().map(PreflightCsv::harmless).toList());
            }
            for (Unread each : report.unread()) {
                printer.printRecord(
                        cells(each).stream().map(PreflightCsv::harmless).toList());
            }
            for (Unread each : report.leftOut()) {
                List<String> cells = cells(each);
                cells.set(0, "left-out");
                cells.set(1, "info");
                printer.printRecord(cells.stream().map(PreflightCsv::harmless).toList());
            }
            for (List<String> each : remarks(report)) {
                printer.printRecord(each);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Rows on the look as a whole, so that a table without findings is no all-clear by itself. */
    private static List<List<String>> remarks(Report report) {
        List<List<String>> rows = new ArrayList<>();
        if (report.isEmpty()) {
            rows.add(remark("unread/all", "unread", PreflightTable.summary(report)));
        }
        if (!report.unjudged().isEmpty()) {
            rows.add(remark("unjudged", "unread", PreflightTable.unjudged(report)));
        }
        rows.add(remark("judged", "info", PreflightTable.judged(report)));
        return rows;
    }

    private static List<String> remark(String code, String severity, String words) {
        List<String> cells = new ArrayList<>(Collections.nCopies(RFC_4180.getHeader().length, ""));
        cells.set(0, code);
        cells.set(1, severity);
        cells.set(2, "no");
        cells.set(WHY, words);
        return cells;
    }

    private static List<String> cells(Unread unread) {
        List<String> cells = new ArrayList<>(List.of(
                "unread/" + unread.kind().word(),
                "unread",
                "no",
                unread.place().file(),
                String.valueOf(unread.place().line()),
                String.valueOf(unread.place().column()),
                "",
                unread.kind().count(unread.count()),
                "",
                unread.why(),
                unread.fix()));
        cells.addAll(Collections.nCopies(RFC_4180.getHeader().length - cells.size(), ""));
        return cells;
    }

    private static List<String> cells(Finding finding) {
        Function<Function<HopAhead, String>, String> hop =
                part -> finding.blocks().map(part).orElse("");
        return List.of(
                finding.code(),
                finding.severity().word(),
                finding.counts() ? "yes" : "no",
                finding.place().file(),
                String.valueOf(finding.place().line()),
                String.valueOf(finding.place().column()),
                Name.joined(" ", finding.environments()),
                finding.object().id(),
                finding.object().apiVersion(),
                finding.why(),
                finding.remedy(),
                hop.apply(HopAhead::hop),
                hop.apply(passage ->
                        passage.planned().map(HopAhead.PlannedStep::id).orElse("")),
                hop.apply(passage ->
                        passage.planned().map(step -> "v" + step.stage()).orElse("")),
                hop.apply(passage ->
                        passage.slot().map(slot -> slot.start().toString()).orElse("")),
                finding.accepted().map(accepted -> accepted.until().toString()).orElse(""),
                finding.accepted().map(accepted -> accepted.reason()).orElse(""),
                finding.sources().stream().map(source -> source.url()).collect(Collectors.joining(" ")),
                finding.origin().kind().word(),
                api(finding, api -> api.deprecatedIn().map(Version::text)),
                api(finding, api -> api.removedIn().map(Version::text)),
                api(finding, api -> Optional.of(api.replacement())),
                api(finding, api -> api.replacementSince().map(Version::text)),
                api(finding, api -> Optional.of(api.deprecatedAtTarget() ? "yes" : "no")),
                finding.remediation());
    }

    private static String api(Finding finding, Function<Finding.ApiLife, Optional<String>> part) {
        return finding.api().flatMap(part).orElse("");
    }

    /** A cell that no spreadsheet runs as a formula. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
