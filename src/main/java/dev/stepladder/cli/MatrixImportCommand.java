package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.upstream.UpstreamKind;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder matrix import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Compare a file that an upstream project publishes with the matrices: new facts as lines to paste, and differences.",
        footer = {
            "",
            "  istio-support-status   istio/istio.io: data/compatibility/supportStatus.yml",
            "  endoflife              https://endoflife.date/api/v1/products/NAME, or /api/NAME.json",
            "  eks-addons             aws eks describe-addon-versions",
            "  eks-versions           aws eks describe-cluster-versions --include-all",
            "  pluto                  FairwindsOps/pluto: versions.yaml",
            "",
            "Matrix files are never changed. Exit codes: 0 no differences, 1 new or different facts, 3 not a file of this kind."
        })
final class MatrixImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "KIND", description = "Kind of the file; see below.")
    private String kindName = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The file; - reads standard input.")
    private String fileName = "";

    @Option(
            names = "--component",
            paramLabel = "NAME",
            description =
                    "Component that the file is about; needed if the file names none, such as /api/NAME.json of endoflife.date.")
    private Optional<String> component = Optional.empty();

    @Option(names = "--entries", description = "Print only the lines to paste.")
    private boolean onlyEntries;

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    MatrixImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Results.show(
                matrixOptions.review().compare(kind(), this::input, component),
                console,
                report -> console.result(onlyEntries ? report.entryText() : report.text()));
    }

    private UpstreamKind kind() {
        Optional<UpstreamKind> kind = UpstreamKind.of(kindName);
        if (kind.isEmpty()) {
            Diagnostics problems = new Diagnostics();
            problems.error(
                    Place.of(kindName),
                    "unknown kind of upstream file",
                    "known: " + String.join(", ", UpstreamKind.words()),
                    Nearest.to(kindName, UpstreamKind.words())
                            .map(word -> "write " + word)
                            .orElse(""));
            throw new Refusal(ExitCode.USAGE, problems.sorted());
        }
        return kind.get();
    }

    private Optional<InputFile> input(Diagnostics problems) {
        if (!fileName.equals("-")) {
            return InputFile.read(Path.of(fileName), problems);
        }
        try {
            return InputFile.decode("standard input", System.in.readAllBytes(), problems);
        } catch (IOException e) {
            problems.error(Place.of("standard input"), "cannot be read", "", "");
            return Optional.empty();
        }
    }
}
