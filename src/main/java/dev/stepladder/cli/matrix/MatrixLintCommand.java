package dev.stepladder.cli.matrix;

import dev.stepladder.app.MatrixReview;
import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.DayConverter;
import dev.stepladder.cli.options.Formats;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.matrix.LintJson;
import dev.stepladder.report.matrix.LintText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder matrix lint}. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  stepladder matrix lint%n"
                + "  stepladder matrix lint my-matrices/ --strict --stale-after 180%n"
                + "%n",
        sortOptions = false,
        description = "Check matrices for facts that are missing, contradictory, unreachable or stale.",
        footer = {
            "",
            "To allow a correct fact that lint reports, write on its line or just above: # lint: allow CODE, because ...",
            "Exit codes: 0 no errors, 1 errors (with --strict also warnings), 3 a file cannot be read."
        })
public final class MatrixLintCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description =
                    "A folder of matrix files, checked by itself. Without it: the matrices that ship with stepladder, and those of --matrices.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Optional<String> format = Optional.empty();

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    @Option(
            names = "--stale-after",
            paramLabel = "DAYS",
            description = "Warn about sources that were read more than this many days ago.")
    private Optional<Integer> staleAfter = Optional.empty();

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description =
                    "Day by which dates are judged. Without it, dates are not judged; with --stale-after it is today.")
    private Optional<LocalDate> today = Optional.empty();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions(Formats.TEXT_OR_JSON);

    public MatrixLintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        resultOptions.require(format, List.of());
        MatrixReview review = new MatrixReview(folder.map(MatrixFiles::only).orElseGet(matrixOptions::files));
        Optional<LocalDate> day = today.or(() -> staleAfter.map(days -> console.today()));
        return Results.show(
                review.lint(day, staleAfter, strict),
                console,
                report -> resultOptions.write(
                        form -> form == OutputFormat.JSON ? LintJson.of(report) : LintText.of(report), console));
    }
}
