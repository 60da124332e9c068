package dev.stepladder.cli;

import dev.stepladder.app.Stepladder;
import dev.stepladder.app.request.PreflightRequest;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.DayConverter;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.PreflightOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.cli.options.TargetOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.report.preflight.PreflightReport;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.SizeLimit;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder preflight}. */
@Command(
        name = "preflight",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  stepladder preflight manifests/ --plan plan.yaml%n"
                + "  stepladder preflight manifests/ --plan plan.yaml -o - -o found.sarif%n"
                + "%n",
        sortOptions = false,
        description = "Search manifests for removed APIs and known issues, each with the hop that it blocks.")
final class PreflightCommand implements Callable<Integer> {
    private final InputStream in;
    private final Console console;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..*",
            description =
                    "Folders or files with manifests; - for standard input, such as helm template ... | stepladder preflight - ... Without any: the fleet's manifests.")
    private List<Path> roots = new ArrayList<>();

    @Option(
            names = "--fleet",
            paramLabel = "FILE",
            description = "Fleet file: its folders of manifests, accepted findings, and the current state of a plan.")
    private Optional<Path> fleetFile = Optional.empty();

    @Option(names = "--all", description = "Also show findings that no hop of this plan triggers.")
    private boolean all;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "Day by which accepted findings expire (default: today).")
    private Optional<LocalDate> today = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json, csv, sarif or junit (default: text).")
    private Optional<String> format = Optional.empty();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions(PreflightReport.FORMATS);

    @Mixin
    private TargetOptions targetOptions = new TargetOptions();

    @Mixin
    private PreflightOptions preflightOptions = new PreflightOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    PreflightCommand(InputStream in, Console console) {
        this.in = in;
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics usage = new Diagnostics();
        List<Path> named =
                roots.stream().filter(root -> !InputFile.isStandardInput(root)).toList();
        Optional<Reader> text = roots.size() > named.size()
                ? Optional.of(new InputStreamReader(SizeLimit.STREAM.limited(in), StandardCharsets.UTF_8))
                : Optional.empty();
        Stream<Path> manifests = roots.isEmpty() && resultOptions.file().isPresent()
                ? fleetFile.stream().flatMap(fleet -> Stepladder.manifestFolders(fleet).stream())
                : named.stream();
        List<Path> inputs =
                matrixOptions.inputs(Stream.of(manifests, targetOptions.target().plan().stream(), fleetFile.stream())
                        .flatMap(each -> each));
        resultOptions.check(format, inputs, usage);
        preflightOptions.check(usage);
        LocalDate day = today.orElseGet(console::today);
        PreflightRequest.Files files = new PreflightRequest.Files(
                named, text, preflightOptions.excludes(), preflightOptions.usedOnly(), preflightOptions.renderer());
        PreflightRequest request = new PreflightRequest(
                targetOptions.target(), files, fleetFile, day, all, preflightOptions.failOn(usage));
        PreflightView view = new PreflightView(console, preflightOptions, resultOptions);
        int code = Results.show(matrixOptions.stepladder().noticing(usage).preflight(request), console, view::show);
        return code == ExitCode.NO && (preflightOptions.exitZero() || view.isFixed()) ? ExitCode.DONE : code;
    }
}
