package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.Formats;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.follow.Follower;
import dev.stepladder.follow.PlanStatus;
import dev.stepladder.load.fleet.FleetGatesReader;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.report.Json;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.follow.PlanStatusText;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Where is each cluster on a plan, what is next, and what has drifted?",
        footer = {"", "Exit codes: 0 every cluster is on the plan, 1 some has drifted or is not safe where it is."})
final class StatusCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", description = "A plan file (.yaml, .json).")
    private Path file = Path.of("");

    @Option(names = "--fleet", paramLabel = "FILE", required = true, description = "What runs where today.")
    private Path fleetFile = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "HOW",
            defaultValue = "text",
            description = "text or json (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics usage = new Diagnostics();
        OutputFormat form = Formats.read(format, Formats.TEXT_OR_JSON, usage);
        Refusal.ifAny(ExitCode.USAGE, usage);
        Diagnostics problems = new Diagnostics();
        Matrices read = MatrixOptions.read(matrixOptions.files(problems), problems);
        Optional<InputFile> fleetInput = InputFile.read(fleetFile, problems);
        Optional<Fleet> fleet = fleetInput.flatMap(input -> FleetLoader.load(input, read, problems));
        Matrices matrices =
                fleetInput.map(input -> FleetGatesReader.with(input, read)).orElse(read);
        Optional<DatedPlan> plan =
                InputFile.read(file, problems).flatMap(input -> PlanReader.readDated(input, problems));
        Refusal.ifAny(ExitCode.INPUT, problems);
        console.notes(problems);
        PlanStatus status = Follower.status(plan.orElseThrow(), fleet.orElseThrow(), matrices);
        console.result(form == OutputFormat.JSON ? Json.pretty(status) : PlanStatusText.of(status));
        if (status.isOnPlan()) {
            return ExitCode.DONE;
        }
        if (form == OutputFormat.TEXT) {
            console.result("to go on from here: stepladder replan %s --fleet %s\n".formatted(file, fleetFile));
        }
        return ExitCode.NO;
    }
}
