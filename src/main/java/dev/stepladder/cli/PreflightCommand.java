package dev.stepladder.cli;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.FleetManifests;
import dev.stepladder.load.FleetLoader;
import dev.stepladder.load.FleetManifestsReader;
import dev.stepladder.load.InputFile;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.plan.Plan;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.preflight.PlanWay;
import dev.stepladder.preflight.Preflight;
import dev.stepladder.preflight.Report;
import dev.stepladder.preflight.ReportFormat;
import dev.stepladder.preflight.TargetWay;
import dev.stepladder.preflight.Way;
import dev.stepladder.version.Version;
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
import java.util.SortedMap;
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

    @Option(names = "--plan", paramLabel = "PLAN", description = "Judge by the steps of a plan file.")
    private Optional<Path> planFile = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "GOAL",
            split = ",",
            description = "Judge by a target where there is no plan yet: 1.24, or kubernetes=1.24,istio=1.14")
    private List<String> to = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "VERSION",
            split = ",",
            description = "With --to: what runs now. Without it, everything up to the target is still ahead.")
    private List<String> from = new ArrayList<>();

    @Option(
            names = "--before",
            paramLabel = "STAGE",
            description =
                    "With --plan: blockers up to this stage make the exit code 1; end for all (default: the next stage).")
    private Optional<String> before = Optional.empty();

    @Option(
            names = "--fleet",
            paramLabel = "FILE",
            description = "Whose manifests lie where, which findings are accepted, and how far a plan has come.")
    private Optional<Path> fleetFile = Optional.empty();

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            defaultValue = "eks",
            description = "With --to: whose nodes follow the control plane (default: ${DEFAULT-VALUE}).")
    private String provider = "eks";

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
            defaultValue = "table",
            description = "What to print: table, json, csv, sarif or junit (default: ${DEFAULT-VALUE}).")
    private String format = "table";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write to a file; .txt, .json, .csv, .sarif or .xml (JUnit) picks the format. May be repeated.")
    private List<Path> outputs = new ArrayList<>();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    PreflightCommand(InputStream in, Console console) {
        this.in = in;
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics usage = new Diagnostics();
        ReportFormat chosen = format(usage);
        outputs.forEach(file -> checkOutput(file, usage));
        checkWay(usage);
        Refusal.ifAny(ExitCode.USAGE, usage);

        Diagnostics input = new Diagnostics();
        Matrices matrices = MatrixOptions.read(matrixOptions.files(input), input);
        Optional<InputFile> fleetInput = fleetFile.flatMap(file -> InputFile.read(file, input));
        Optional<Fleet> fleet = fleetInput.flatMap(file -> FleetLoader.load(file, matrices, input));
        FleetManifests told = fleetInput.map(FleetManifestsReader::read).orElse(FleetManifests.NONE);
        Optional<Plan> plan =
                planFile.flatMap(file -> InputFile.read(file, input)).flatMap(file -> PlanReader.read(file, input));
        Refusal.ifAny(ExitCode.INPUT, input);

        Way way = plan.map(made -> ofPlan(made, fleet, usage)).orElseGet(() -> ofTarget(matrices, usage));
        Refusal.ifAny(ExitCode.USAGE, usage);
        EnvironmentFolders folders = new EnvironmentFolders(fleetFile, told);
        LocalDate day = today.orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        Preflight preflight = new Preflight(matrices, new Preflight.Order(way, told.accepted(), day, all), input);
        Refusal.ifAny(ExitCode.INPUT, input);
        return look(preflight, folders, chosen, input);
    }

    private int look(Preflight preflight, EnvironmentFolders folders, ReportFormat chosen, Diagnostics input) {
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
        List<Path> files = ManifestFiles.find(wanted, input);
        if (files.isEmpty()) {
            Refusal.ifAny(ExitCode.INPUT, input);
        }
        preflight.look(files, folders::of);
        if (roots.size() > named.size()) {
            try {
                preflight.look(
                        "(standard input)", new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                input.error(Place.of("(standard input)"), "cannot be read", String.valueOf(e.getMessage()), "");
            }
        }
        Report report = preflight.report();
        write(report, chosen);
        console.problems(input.sorted());
        return report.blockers() > 0 ? ExitCode.NO : input.hasErrors() ? ExitCode.INPUT : ExitCode.DONE;
    }

    private void write(Report report, ReportFormat chosen) {
        Map<Path, String> files = new LinkedHashMap<>();
        outputs.forEach(file -> files.put(
                file, ReportFormat.ofFile(file.toString()).orElseThrow().write(report)));
        if (!files.isEmpty()) {
            OutputFiles.write(files);
            files.keySet().forEach(file -> console.message("wrote " + file));
        }
        console.result(chosen.write(report));
    }

    private Way ofPlan(Plan plan, Optional<Fleet> fleet, Diagnostics usage) {
        List<String> stages = PlanWay.stages(plan);
        before.filter(stage -> !stage.equals(PlanWay.END) && !stages.contains(stage))
                .ifPresent(stage -> usage.error(
                        Place.of("--before " + stage),
                        "the plan has no such stage",
                        "its stages are " + String.join(", ", stages),
                        "name one of them, or " + PlanWay.END));
        return PlanWay.of(plan, fleet, before.filter(stage -> !usage.hasErrors()));
    }

    private Way ofTarget(Matrices matrices, Diagnostics usage) {
        Optional<Provider> profile = matrices.provider(provider);
        if (profile.isEmpty()) {
            usage.error(
                    Place.of("--provider " + provider),
                    "no matrix knows this provider",
                    "known are " + String.join(", ", matrices.providers().keySet()),
                    Nearest.to(provider, matrices.providers().keySet())
                            .map(name -> "write " + name)
                            .orElse(""));
        }
        Refusal.ifAny(ExitCode.USAGE, usage);
        Wishes wishes = new Wishes(matrices, profile.orElseThrow().order().get(0), usage);
        SortedMap<String, Version> goal = wishes.releases("--to", to);
        SortedMap<String, Version> start = wishes.releases("--from", from);
        Refusal.ifAny(ExitCode.USAGE, usage);
        return TargetWay.of(matrices, profile.orElseThrow(), start, goal);
    }

    private void checkWay(Diagnostics usage) {
        if (planFile.isPresent() == !to.isEmpty()) {
            usage.error(
                    Place.of("command line"),
                    planFile.isPresent() ? "two ways are given" : "where does it go?",
                    planFile.isPresent() ? "found --plan and --to" : "neither --plan nor --to is given",
                    planFile.isPresent() ? "leave one out" : "add --plan PLAN, or --to 1.24");
        }
    }

    private ReportFormat format(Diagnostics usage) {
        Optional<ReportFormat> known = ReportFormat.of(format);
        if (known.isEmpty()) {
            usage.error(
                    Place.of("--format " + format),
                    "no such format",
                    "known are " + String.join(", ", ReportFormat.words()),
                    Nearest.to(format, ReportFormat.words())
                            .map(word -> "write " + word)
                            .orElse(""));
        }
        return known.orElse(ReportFormat.TABLE);
    }

    private static void checkOutput(Path file, Diagnostics usage) {
        if (ReportFormat.ofFile(file.toString()).isEmpty()) {
            usage.error(
                    Place.of("-o " + file),
                    "the extension tells no format",
                    "known are .txt, .json, .csv, .sarif and .xml",
                    "");
            return;
        }
        OutputFiles.check(file, usage);
    }
}
