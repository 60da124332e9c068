package dev.stepladder.cli.options;

import dev.stepladder.app.request.FailOn;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.render.Renderer;
import dev.stepladder.preflight.Report;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.preflight.PreflightColumns;
import dev.stepladder.report.preflight.PreflightReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How {@code preflight} looks, and which answer is a no. */
public final class PreflightOptions {
    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            description =
                    "Leave out files and folders, in the syntax of .gitignore; a .stepladderignore in a folder does the same. May be repeated.")
    private List<String> excludes = new ArrayList<>();

    @Option(
            names = "--render",
            description =
                    "Run helm template and kustomize build, where they are installed, and look at what they write. Nothing is fetched.")
    private boolean render;

    @Option(names = "--fetch", description = "With --render: charts and bases may be fetched.")
    private boolean fetch;

    @Option(
            names = "--render-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "With --render: how long each run may take (default: ${DEFAULT-VALUE}).")
    private int renderTimeout = 60;

    @Option(
            names = "--fix",
            description =
                    "Rewrite objects in the API that replaces theirs, where that is mechanical. The difference is shown first; comments and order stay.")
    private boolean fix;

    @Option(names = "--dry-run", description = "With --fix: show the difference, and write nothing.")
    private boolean dryRun;

    @Option(names = "--used-only", description = "Leave out files that no kustomization uses.")
    private boolean usedOnly;

    @Option(
            names = "--fail-on",
            paramLabel = "REASON",
            split = ",",
            description =
                    "Exit with 1 not only for blockers: deprecated (an API that the target warns of), unread (anything that was not read).")
    private List<String> failOn = new ArrayList<>();

    @Option(
            names = "--columns",
            paramLabel = "COLUMN",
            split = ",",
            description =
                    "Print findings about APIs as CSV in these columns, which have the names that other scanners give them; pluto or kubent for all of theirs.")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--exit-zero", description = "Exit with 0 whatever is found.")
    private boolean exitZero;

    /** Reports what makes no sense. */
    public void check(Diagnostics usage) {
        if (fetch && !render) {
            usage.error(Place.of("--fetch"), "--fetch without --render", "--render is not given", "add --render");
        }
        for (String column : columns) {
            if (PreflightColumns.named(List.of(column)).isEmpty()) {
                usage.error(
                        Place.of("--columns " + column),
                        "unknown column",
                        "known are " + String.join(", ", PreflightColumns.known()),
                        Nearest.to(column, PreflightColumns.known())
                                .map(near -> "write --columns " + near)
                                .orElse(""));
            }
        }
        if (dryRun && !fix) {
            usage.error(Place.of("--dry-run"), "--dry-run without --fix", "--fix is not given", "add --fix");
        }
    }

    /** The reasons to answer no; unknown ones are reported. */
    public List<FailOn> failOn(Diagnostics usage) {
        List<FailOn> reasons = new ArrayList<>();
        for (String word : failOn) {
            FailOn.of(word)
                    .ifPresentOrElse(
                            reasons::add,
                            () -> usage.error(
                                    Place.of("--fail-on " + word),
                                    "unknown reason",
                                    "known are " + String.join(", ", FailOn.words()),
                                    Nearest.to(word, FailOn.words())
                                            .map(near -> "write --fail-on " + near)
                                            .orElse("")));
        }
        return reasons;
    }

    /** How to render; nothing if that isn't asked for. */
    public Optional<Renderer> renderer() {
        return render ? Optional.of(Renderer.installed(Duration.ofSeconds(renderTimeout), fetch)) : Optional.empty();
    }

    /** Whether to rewrite what can be rewritten. */
    public boolean fixes() {
        return fix;
    }

    /** Whether to show the difference, and to write nothing. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** The report for standard output. */
    public String print(Report report, OutputFormat format) {
        List<String> named = PreflightColumns.named(columns);
        return named.isEmpty() ? PreflightReport.write(report, format) : PreflightColumns.write(report, named);
    }

    /** What the report for standard output has no place for: with another scanner's columns, what was not read. */
    public List<String> remarks(Report report) {
        return columns.isEmpty() ? List.of() : PreflightColumns.remarks(report);
    }

    /** Patterns of what to leave out. */
    public List<String> excludes() {
        return List.copyOf(excludes);
    }

    /** Whether to leave out files that no kustomization uses. */
    public boolean usedOnly() {
        return usedOnly;
    }

    /** Whether an answer of no still exits with 0. */
    public boolean exitZero() {
        return exitZero;
    }
}
