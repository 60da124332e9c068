package dev.stepladder.cli.matrix;

import dev.stepladder.audit.AuditSample;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.report.matrix.AuditSheet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stepladder matrix audit}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n" + "  stepladder matrix audit --sample 100 --seed 7 -o sheet.csv%n" + "%n",
        sortOptions = false,
        description =
                "Draw facts by lot and write a sheet (CSV) to look them up by: address, our words, room for the verdict.",
        footer = {
            "",
            "The same seed draws the same facts. Someone who did not write the facts fills the sheet in:",
            "verdict is confirmed, contradicted or not found."
        })
public final class MatrixAuditCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--sample", paramLabel = "N", required = true, description = "How many facts to draw.")
    private int sample;

    @Option(names = "--seed", paramLabel = "S", required = true, description = "A number that decides the draw.")
    private long seed;

    @Mixin
    private ResultOptions resultOptions = new ResultOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    public MatrixAuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics usage = new Diagnostics();
        if (sample < 1) {
            usage.error(Place.of("--sample " + sample), "a sample has at least one fact", "", "write how many to draw");
        }
        resultOptions.check(matrixOptions.inputs(Stream.empty()), usage);
        Refusal.ifAny(ExitCode.USAGE, usage);
        return Results.show(
                matrixOptions.review().read(),
                console,
                set -> resultOptions.write(
                        AuditSheet.of(set.matrices(), AuditSample.of(set.matrices(), sample, seed)), console));
    }
}
