package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.OutputFiles;
import dev.stepladder.cli.options.PreflightOptions;
import dev.stepladder.preflight.Finding;
import dev.stepladder.preflight.Report;
import dev.stepladder.preflight.fix.FixedFile;
import dev.stepladder.preflight.fix.Fixes;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.preflight.PreflightReport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows what preflight found, and rewrites files if that is asked for. */
final class PreflightView {
    private final Console console;
    private final PreflightOptions options;
    private final List<Path> outputs;
    private final OutputFormat chosen;
    private boolean fixed;

    PreflightView(Console console, PreflightOptions options, List<Path> outputs, OutputFormat chosen) {
        this.console = console;
        this.options = options;
        this.outputs = List.copyOf(outputs);
        this.chosen = chosen;
    }

    void show(Report report) {
        Map<Path, String> rewritten = new LinkedHashMap<>();
        if (options.fixes()) {
            long blockers = fix(report, rewritten);
            fixed = blockers > 0 && blockers == report.blockers();
        }
        Map<Path, String> files = new LinkedHashMap<>(rewritten);
        outputs.forEach(file -> files.put(
                file,
                PreflightReport.write(
                        report,
                        OutputFormat.ofFile(file.toString(), PreflightReport.FORMATS)
                                .orElseThrow())));
        if (!files.isEmpty()) {
            OutputFiles.write(files);
            rewritten.keySet().forEach(file -> console.messageOf("rewrote", file));
            outputs.forEach(file -> console.messageOf("wrote", file));
        }
        console.result(options.print(report, chosen));
    }

    /** Whether every blocker was removed by rewriting files. */
    boolean isFixed() {
        return fixed;
    }

    /** Shows the changes, adds the files with them, and counts the blockers that are gone with them. */
    private long fix(Report report, Map<Path, String> files) {
        Fixes fixes = Fixes.of(report.findings());
        for (FixedFile file : fixes.files()) {
            if (chosen == OutputFormat.TEXT) {
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
