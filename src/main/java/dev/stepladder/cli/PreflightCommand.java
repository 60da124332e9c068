package dev.stepladder.cli;

import dev.stepladder.app.EnvironmentFolders;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.OutputFiles;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.DayConverter;
import dev.stepladder.cli.options.Formats;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.PreflightOptions;
import dev.stepladder.cli.options.TargetOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.FleetManifests;
import dev.stepladder.load.fleet.FleetGatesReader;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.load.fleet.FleetManifestsReader;
import dev.stepladder.manifest.FoundFiles;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.preflight.Finding;
import dev.stepladder.preflight.HopsAhead;
import dev.stepladder.preflight.Preflight;
import dev.stepladder.preflight.Report;
import dev.stepladder.preflight.fix.FixedFile;
import dev.stepladder.preflight.fix.Fixes;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.preflight.PreflightReport;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.yaml.InputFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder preflight}. */
@Command(
        name = "preflight",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Look through manifests for removed APIs and known issues, each with the hop that it blocks.")
final class PreflightCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

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
            description = "Whose manifests lie where, which findings are accepted, and how far a plan has come.")
    private Optional<Path> fleetFile = Optional.empty();

    @Option(names = "--all", description = "Show also what no hop of this way is affected by.")
    private boolean all;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day that acceptances are judged by (default: today).")
    private Optional<LocalDate> today = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "What to print: text, json, csv, sarif or junit (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write to a file; .txt, .json, .csv, .sarif or .xml (JUnit) picks the format. May be repeated.")
    private List<Path> outputs = new ArrayList<>();

    @Mixin
    private TargetOptions wayOptions = new TargetOptions();

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
        OutputFormat chosen = Formats.read(format, PreflightReport.FORMATS, usage);
        outputs.forEach(file -> checkOutput(file, usage));
        wayOptions.check(usage);
        preflightOptions.check(usage);
        Refusal.ifAny(ExitCode.USAGE, usage);

        Diagnostics input = new Diagnostics();
        Matrices known = MatrixOptions.read(matrixOptions.files(input), input);
        Optional<InputFile> fleetInput = fleetFile.flatMap(file -> InputFile.read(file, input));
        Optional<Fleet> fleet = fleetInput.flatMap(file -> FleetLoader.load(file, known, input));
        Matrices matrices =
                fleetInput.map(file -> FleetGatesReader.with(file, known)).orElse(known);
        FleetManifests told = fleetInput.map(FleetManifestsReader::read).orElse(FleetManifests.NONE);
        Optional<DatedPlan> plan = wayOptions.plan(input);
        Refusal.ifAny(ExitCode.INPUT, input);

        HopsAhead way = wayOptions.way(plan, fleet, matrices, usage);
        Refusal.ifAny(ExitCode.USAGE, usage);
        EnvironmentFolders folders = new EnvironmentFolders(fleetFile, told);
        LocalDate day = today.orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        Preflight preflight = new Preflight(
                matrices, new Preflight.Order(way, told.accepted(), day, all, preflightOptions.usedOnly()), input);
        Refusal.ifAny(ExitCode.INPUT, input);
        return look(preflight, folders, chosen, input);
    }

    private int look(Preflight preflight, EnvironmentFolders folders, OutputFormat chosen, Diagnostics input) {
        List<Path> named = roots.stream()
                .filter(root -> !root.toString().equals(STANDARD_INPUT))
                .toList();
        List<Path> wanted = roots.isEmpty() ? folders.all() : named;
        if (roots.isEmpty() && wanted.isEmpty()) {
            Diagnostics usage = new Diagnostics();
            usage.error(
                    Place.of("command line"),
                    "which manifests?",
                    "neither DIR nor manifests: in a fleet file is given",
                    "name a folder, or - for standard input");
            Refusal.ifAny(ExitCode.USAGE, usage);
        }
        FoundFiles files = ManifestFiles.find(wanted, preflightOptions.excludes(), input);
        if (files.isEmpty()) {
            Refusal.ifAny(ExitCode.INPUT, input);
        }
        preflight.look(files, folders::of);
        preflightOptions.renderer().ifPresent(renderer -> preflight.render(renderer, files));
        if (roots.size() > named.size()) {
            try {
                preflight.look(
                        "(standard input)", new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                input.error(Place.of("(standard input)"), "cannot be read", String.valueOf(e.getMessage()), "");
            }
        }
        Report report = preflight.report();
        long fixed = preflightOptions.fixes() ? fix(report, chosen) : 0;
        write(report, chosen);
        console.problems(input.sorted());
        return preflightOptions.exitCode(report, fixed, input.hasErrors());
    }

    /** Shows what changes, changes it, and says how many blockers are gone. */
    private long fix(Report report, OutputFormat chosen) {
        Fixes fixes = Fixes.of(report.findings());
        for (FixedFile file : fixes.files()) {
            if (chosen == OutputFormat.TEXT) {
                console.result(file.difference());
            } else {
                // Standard output is for the report, which a program reads.
                file.difference().lines().forEach(console::message);
            }
        }
        fixes.left().forEach(console::message);
        if (preflightOptions.isDryRun()) {
            return 0;
        }
        Map<Path, String> files = new LinkedHashMap<>();
        fixes.files().forEach(file -> files.put(Path.of(file.name()), file.text()));
        if (!files.isEmpty()) {
            OutputFiles.write(files);
            files.keySet().forEach(file -> console.message("rewrote " + file));
        }
        return fixes.fixed().stream().filter(Finding::counts).count();
    }

    private void write(Report report, OutputFormat chosen) {
        Map<Path, String> files = new LinkedHashMap<>();
        outputs.forEach(file -> files.put(
                file,
                PreflightReport.write(
                        report,
                        OutputFormat.ofFile(file.toString(), PreflightReport.FORMATS)
                                .orElseThrow())));
        if (!files.isEmpty()) {
            OutputFiles.write(files);
            files.keySet().forEach(file -> console.message("wrote " + file));
        }
        console.result(preflightOptions.print(report, chosen));
    }

    private static void checkOutput(Path file, Diagnostics usage) {
        if (OutputFormat.ofFile(file.toString(), PreflightReport.FORMATS).isEmpty()) {
            usage.error(
                    Place.of("-o " + file),
                    "unknown file extension",
                    "known are .txt, .json, .csv, .sarif and .xml",
                    "");
            return;
        }
        OutputFiles.check(file, List.of(), usage);
    }
}
