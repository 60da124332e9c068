package dev.stepladder.cli.options;

import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.preflight.Report;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How {@code preflight} looks, and which answer is a no. */
public final class PreflightOptions {
    private static final List<String> REASONS = List.of("blocker", "deprecated", "unread");

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            description =
                    "Leave out files and folders, in the syntax of .gitignore; a .stepladderignore in a folder does the same. May be repeated.")
    private List<String> excludes = new ArrayList<>();

    @Option(names = "--used-only", description = "Leave out files that no kustomization uses.")
    private boolean usedOnly;

    @Option(
            names = "--fail-on",
            paramLabel = "REASON",
            split = ",",
            description =
                    "Exit with 1 not only for blockers: deprecated (an API that the target warns of), unread (anything that was not read).")
    private List<String> failOn = new ArrayList<>();

    @Option(names = "--exit-zero", description = "Exit with 0 whatever is found.")
    private boolean exitZero;

    /** Reports what makes no sense. */
    public void check(Diagnostics usage) {
        for (String reason : failOn) {
            if (!REASONS.contains(reason)) {
                usage.error(
                        Place.of("--fail-on " + reason),
                        "unknown reason",
                        "known are " + String.join(", ", REASONS),
                        Nearest.to(reason, REASONS)
                                .map(near -> "write --fail-on " + near)
                                .orElse(""));
            }
        }
    }

    /** Patterns of what to leave out. */
    public List<String> excludes() {
        return List.copyOf(excludes);
    }

    /** Whether to leave out files that no kustomization uses. */
    public boolean usedOnly() {
        return usedOnly;
    }

    /** The exit code of a report; a problem in the input counts where nothing else does. */
    public int exitCode(Report report, boolean problems) {
        boolean no = report.blockers() > 0
                || failOn.contains("deprecated") && report.deprecated() > 0
                || failOn.contains("unread") && !report.unread().isEmpty();
        if (exitZero) {
            return ExitCode.DONE;
        }
        if (no) {
            return ExitCode.NO;
        }
        return problems ? ExitCode.INPUT : report.isEmpty() ? ExitCode.NO : ExitCode.DONE;
    }
}
