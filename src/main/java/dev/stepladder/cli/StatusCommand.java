package dev.stepladder.cli;

import dev.stepladder.app.request.StatusRequest;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.Formats;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.diagnostic.ShellWord;
import dev.stepladder.follow.PlanStatus;
import dev.stepladder.report.Json;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.follow.PlanStatusText;
import java.nio.file.Path;
import java.util.List;
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
        headerHeading = "Examples:%n" + "  stepladder status plan.yaml --fleet today.yaml%n" + "%n",
        sortOptions = false,
        description = "Show the position of each cluster on a plan, its next step, and its drift.",
        footer = {
            "",
            "Exit codes: 0 every cluster is on the plan, 1 a cluster has drifted, is blocked or is not in a safe state."
        })
final class StatusCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", description = "A plan file (.yaml, .json).")
    private Path file = Path.of("");

    @Option(
            names = "--fleet",
            paramLabel = "FILE",
            required = true,
            description = "Fleet file with the versions that run today.")
    private Path fleetFile = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Optional<String> format = Optional.empty();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions(Formats.TEXT_OR_JSON);

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        resultOptions.require(format, List.of(file, fleetFile));
        return Results.show(
                matrixOptions.stepladder().status(new StatusRequest(file, fleetFile)),
                console,
                status -> resultOptions.write(
                        form -> form == OutputFormat.JSON ? Json.pretty(status) : text(status), console));
    }

    private String text(PlanStatus status) {
        String next = !status.needsReplan()
                ? ""
                : "%s: stepladder replan %s --fleet %s\n"
                        .formatted(
                                status.waitsForPeople() ? "then continue" : "to continue from here",
                                ShellWord.of(file.toString()),
                                ShellWord.of(fleetFile.toString()));
        return PlanStatusText.of(status) + next;
    }
}
