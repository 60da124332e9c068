package dev.stepladder.cli.matrix;

import dev.stepladder.app.MatrixReview;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stepladder matrix schema}. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n" + "  stepladder matrix schema component -o component.schema.json%n" + "%n",
        description = "Print the JSON Schema of a kind of file, for completion and checks in an editor.",
        footer = {
            "",
            "To use it, run: stepladder matrix schema component > component.schema.json, and write at the top of a file:",
            "# yaml-language-server: $schema=component.schema.json"
        })
public final class MatrixSchemaCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "KIND",
            description = "component, provider, rules (files that begin with about), fleet or plan.")
    private String kind = "";

    @Mixin
    private ResultOptions resultOptions = new ResultOptions();

    public MatrixSchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!MatrixReview.schemaKinds().contains(kind)) {
            Diagnostics problems = new Diagnostics();
            problems.error(
                    Place.of(kind),
                    "unknown kind of file",
                    "known: " + String.join(", ", MatrixReview.schemaKinds()),
                    kind.equals("about")
                            ? "write rules"
                            : Nearest.to(kind, MatrixReview.schemaKinds())
                                    .map(meant -> "write " + meant)
                                    .orElse(""));
            throw new Refusal(ExitCode.USAGE, problems.sorted());
        }
        resultOptions.require(List.of());
        resultOptions.write(MatrixReview.schema(kind), console);
        return ExitCode.DONE;
    }
}
