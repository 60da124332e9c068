package dev.stepladder.report.matrix;

import dev.stepladder.audit.lint.Lint;
import dev.stepladder.audit.lint.LintFinding;
import dev.stepladder.diagnostic.Diagnostic.Severity;
import dev.stepladder.report.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The findings of lint, for scripts: the same findings in the same order, one object each. */
public final class LintJson {
    private LintJson() {}

    /** The whole text; ends in a line end. */
    public static String of(Lint.Report report) {
        List<String> findings = report.findings().stream()
                .map(finding -> Json.line(fields(finding)))
                .toList();
        return """
                {
                  "loads": %s,
                  "files": %s,
                  "facts": %s,
                  "errors": %s,
                  "warnings": %s,
                  "allowed": %s,
                  "findings": %s
                }
                """.formatted(
                        report.loads(),
                        report.files(),
                        report.facts(),
                        report.count(Severity.ERROR),
                        report.count(Severity.WARNING),
                        report.allowed(),
                        Json.list(findings, "  "));
    }

    private static Map<String, Object> fields(LintFinding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        fields.put("code", finding.code().word());
        fields.put("file", finding.place().file());
        fields.put("line", finding.place().line());
        fields.put("column", finding.place().column());
        fields.put("message", finding.message());
        fields.put("found", finding.found());
        fields.put("fix", finding.fix());
        return fields;
    }
}
