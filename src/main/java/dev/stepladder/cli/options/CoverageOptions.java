package dev.stepladder.cli.options;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.plan.CoverageText;
import dev.stepladder.plan.Plan;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a plan may leave out things that run and that no matrix describes. */
public final class CoverageOptions {
    @Option(
            names = "--require-covered",
            description = "Exit with 1 if anything runs in the clusters that no matrix covers.")
    private boolean requireCovered;

    /** The exit code for a plan that else deserves this one, with a message where it changes. */
    public int code(Plan plan, int otherwise, Console console) {
        Optional<String> uncovered = CoverageText.summary(plan).filter(any -> requireCovered);
        uncovered.ifPresent(more -> console.message("--require-covered: " + more));
        return uncovered.isPresent() ? ExitCode.NO : otherwise;
    }
}
