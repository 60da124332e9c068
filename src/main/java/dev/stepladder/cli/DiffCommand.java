package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.Formats;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.follow.PlanDiff;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.report.Json;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.follow.PlanDiffText;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Two plans, compared as plans: steps that came, went or moved, and what is said otherwise of the others.",
        footer = {"", "Exit codes: 0 both say the same, 1 they differ."})
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD", description = "A plan file (.yaml, .json).")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The plan file to compare it with.")
    private Path recent = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "HOW",
            defaultValue = "text",
            description = "text or json (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics usage = new Diagnostics();
        OutputFormat form = Formats.read(format, Formats.TEXT_OR_JSON, usage);
        Refusal.ifAny(ExitCode.USAGE, usage);
        Diagnostics problems = new Diagnostics();
        Optional<DatedPlan> before = read(old, problems);
        Optional<DatedPlan> after = read(recent, problems);
        Refusal.ifAny(ExitCode.INPUT, problems);
        PlanDiff diff = PlanDiff.of(before.orElseThrow(), after.orElseThrow());
        console.result(form == OutputFormat.JSON ? Json.pretty(diff) : PlanDiffText.of(diff));
        return diff.isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }

    private static Optional<DatedPlan> read(Path file, Diagnostics problems) {
        return InputFile.read(file, problems).flatMap(input -> PlanReader.readDated(input, problems));
    }
}
