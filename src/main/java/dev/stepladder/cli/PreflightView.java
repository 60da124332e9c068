package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Content;
import dev.stepladder.cli.options.PreflightOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.preflight.Finding;
import dev.stepladder.preflight.Report;
import dev.stepladder.preflight.fix.FixedFile;
import dev.stepladder.preflight.fix.Fixes;
import dev.stepladder.report.OutputFormat;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows what preflight found, and rewrites files if that is asked for. */
final class PreflightView {
    private final Console console;
    private final PreflightOptions options;
    private final ResultOptions results;
    private boolean fixed;

    PreflightView(Console console, PreflightOptions options, ResultOptions results) {
        this.console = console;
        this.options = options;
        this.results = results;
    }

    void show(Report report) {
        Map<Path, String> rewritten = new LinkedHashMap<>();
        if (options.fixes()) {
            long blockers = fix(report, rewritten);
            fixed = blockers > 0 && blockers == report.blockers();
        }
        results.write((format, to) -> Content.of(options.print(report, format)), rewritten, console);
        options.remarks(report).forEach(console::message);
    }

    /** Whether every blocker was removed by rewriting files. */
    boolean isFixed() {
        return fixed;
    }

    /** Shows the changes, adds the files with them, and counts the blockers that are gone with them. */
    private long fix(Report report, Map<Path, String> files) {
        Fixes fixes = Fixes.of(report.findings());
        for (FixedFile file : fixes.files()) {
            if (results.isPrinted() && results.standard() == OutputFormat.TEXT) {
                console.result(file.difference());
            } else {
                // Standard output is for the report, which a program reads.
                file.difference().lines().forEach(console::message);
            }
        }
        fixes.left().forEach(console::message);
        if (options.isDryRun()) {
            return 0;
        }
        fixes.files().forEach(file -> files.put(Path.of(file.name()), file.text()));
        return fixes.fixed().stream().filter(Finding::counts).count();
    }
}
