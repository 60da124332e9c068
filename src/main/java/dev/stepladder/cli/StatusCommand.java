package dev.stepladder.cli;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.follow.Follower;
import dev.stepladder.follow.PlanStatus;
import dev.stepladder.load.FleetGatesReader;
import dev.stepladder.load.FleetLoader;
import dev.stepladder.load.InputFile;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.schedule.DatedPlan;
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
    private ReportForm format = ReportForm.TEXT;

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics problems = new Diagnostics();
        Matrices read = MatrixOptions.read(matrixOptions.files(problems), problems);
        Optional<InputFile> fleetInput = InputFile.read(fleetFile, problems);
        Optional<Fleet> fleet = fleetInput.flatMap(input -> FleetLoader.load(input, read, problems));
        Matrices matrices =
                fleetInput.map(input -> FleetGatesReader.with(input, read)).orElse(read);
        Optional<DatedPlan> plan =
                InputFile.read(file, problems).flatMap(input -> PlanReader.readDated(input, problems));
        Refusal.ifAny(ExitCode.INPUT, problems);
        PlanStatus status = Follower.status(plan.orElseThrow(), fleet.orElseThrow(), matrices);
        console.result(
                switch (format) {
                    case TEXT -> status.text();
                    case JSON -> status.json();
                });
        if (status.isOnPlan()) {
            return ExitCode.DONE;
        }
        if (format == ReportForm.TEXT) {
            console.result("to go on from here: stepladder replan %s --fleet %s\n".formatted(file, fleetFile));
        }
        return ExitCode.NO;
    }
}
