package dev.stepladder.report.matrix;

import dev.stepladder.audit.Words;
import dev.stepladder.audit.lint.Lint;
import dev.stepladder.diagnostic.Diagnostic.Severity;

/** The findings of lint, for the terminal: each finding, then one line of counts. */
public final class LintText {
    private LintText() {}

    /** The whole text; ends in a line end. */
    public static String of(Lint.Report report) {
        StringBuilder text = new StringBuilder();
        report.findings().forEach(finding -> text.append(finding).append('\n'));
        return text.append(figures(report)).append('\n').toString();
    }

    private static String figures(Lint.Report report) {
        long errors = report.count(Severity.ERROR);
        long warnings = report.count(Severity.WARNING);
        String found = errors + warnings == 0
                ? "clean"
                : (errors == 0 ? "" : Words.count(errors, "error"))
                        + (errors > 0 && warnings > 0 ? ", " : "")
                        + (warnings == 0 ? "" : Words.count(warnings, "warning"));
        return "%s: %s, %s%s"
                .formatted(
                        found,
                        Words.count(report.files(), "file"),
                        report.loads() ? Words.count(report.facts(), "fact") : "some of them unreadable",
                        report.allowed() == 0
                                ? ""
                                : ", " + Words.count(report.allowed(), "finding") + " allowed by comment");
    }
}
