package dev.stepladder.cli;

import dev.stepladder.app.Stepladder;
import dev.stepladder.app.request.DiffRequest;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.follow.PlanDiff;
import dev.stepladder.report.Json;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.follow.PlanDiffMarkdown;
import dev.stepladder.report.follow.PlanDiffText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  stepladder diff old.yaml plan.yaml%n"
                + "  git show main:plan.yaml | stepladder diff - plan.yaml --format markdown%n"
                + "%n",
        sortOptions = false,
        description = "Compare two plans: steps that were added, removed or moved, and changes of the others.",
        footer = {"", "Exit codes: 0 the plans are equal, 1 they differ."})
final class DiffCommand implements Callable<Integer> {
    private static final List<OutputFormat> FORMATS =
            List.of(OutputFormat.TEXT, OutputFormat.JSON, OutputFormat.MARKDOWN);

    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD", description = "A plan file (.yaml, .json).")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The plan file to compare it with.")
    private Path recent = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json or markdown, the comment on a changed plan (default: text).")
    private Optional<String> format = Optional.empty();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions(FORMATS);

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        resultOptions.require(format, List.of(old, recent));
        return Results.show(
                Stepladder.shipped().diff(new DiffRequest(old, recent)),
                console,
                diff -> resultOptions.write(form -> write(diff, form), console));
    }

    private static String write(PlanDiff diff, OutputFormat form) {
        return switch (form) {
            case JSON -> Json.pretty(diff);
            case MARKDOWN -> PlanDiffMarkdown.of(diff);
            default -> PlanDiffText.of(diff);
        };
    }
}
