package dev.stepladder.cli.matrix;

import dev.stepladder.app.MatrixReview;
import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.Formats;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.matrix.MatrixDiffText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder matrix diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  stepladder matrix diff old-matrices/ matrices/%n"
                + "  stepladder matrix diff matrices/ --plans plan.yaml%n"
                + "%n",
        sortOptions = false,
        description =
                "List the facts that were added, removed or changed between two folders of matrices, and the plans that rely on them.",
        footer = {
            "",
            "With one folder, the old matrices are those that ship with stepladder.",
            "Exit codes: 0 compared, 1 a plan relies on a removed or changed fact, 3 a file cannot be read."
        })
public final class MatrixDiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "1..2", description = "OLD NEW, or just NEW: folders of matrix files.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--plans",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Plan files to search for facts that were removed or changed.")
    private List<Path> planFiles = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Optional<String> format = Optional.empty();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions(Formats.TEXT_OR_JSON);

    public MatrixDiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        resultOptions.require(format, planFiles);
        MatrixFiles old = folders.size() == 1 ? MatrixFiles.SHIPPED : MatrixFiles.only(folders.get(0));
        MatrixFiles recent = MatrixFiles.only(folders.get(folders.size() - 1));
        return Results.show(new MatrixReview(recent).since(old, planFiles), console, difference -> {
            MatrixDiffText text = new MatrixDiffText(difference.diff(), difference.touched());
            resultOptions.write(form -> form == OutputFormat.JSON ? text.json() : text.text(), console);
        });
    }
}
