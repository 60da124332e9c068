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
            description = "Exit with 1 if something runs in the clusters that no matrix covers.")
    private boolean requireCovered;

    private boolean missed;

    /** Reports a plan that leaves out running things, if that is not allowed. */
    public void check(Plan plan, Console console) {
        Optional<String> uncovered = CoverageText.summary(plan).filter(any -> requireCovered);
        uncovered.ifPresent(more -> console.message("--require-covered: " + more));
        missed |= uncovered.isPresent();
    }

    /** The exit code of a command that would otherwise have this one. */
    public int code(int otherwise) {
        return missed && otherwise == ExitCode.DONE ? ExitCode.NO : otherwise;
    }
}
