package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.OutputFiles;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.Formats;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Plan;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.PlanReport;
import dev.stepladder.report.runbook.Scope;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "A plan in another form: runbook, spreadsheet, page, calendar, graph.")
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", description = "A plan file (.yaml, .json).")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "HOW",
            required = true,
            description = "markdown (runbook), csv, html, ics (calendar), dot (Graphviz), mermaid, yaml, json or text.")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file instead of standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description = "With markdown: only the steps of one environment.")
    private Optional<String> environment = Optional.empty();

    @Option(names = "--cluster", paramLabel = "NAME", description = "With markdown: only the steps of one cluster.")
    private Optional<String> cluster = Optional.empty();

    @Option(
            names = "--fleet",
            paramLabel = "FILE",
            description = "With markdown: who has which role, who approves, and which windows there are.")
    private Optional<Path> fleetFile = Optional.empty();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics problems = new Diagnostics();
        OutputFormat form = Formats.read(format, PlanReport.FORMATS, problems);
        Refusal.ifAny(ExitCode.USAGE, problems);
        Optional<DatedPlan> read =
                InputFile.read(file, problems).flatMap(input -> PlanReader.readDated(input, problems));
        Optional<Fleet> fleet =
                fleetFile.flatMap(path -> InputFile.read(path, problems)).flatMap(input -> fleet(input, problems));
        Refusal.ifAny(ExitCode.INPUT, problems);
        DatedPlan plan = read.orElseThrow();
        checkScope(form, plan.plan(), problems);
        List<Path> inputs = Stream.concat(Stream.of(file), fleetFile.stream()).toList();
        output.ifPresent(to -> OutputFiles.check(to, inputs, problems));
        if (form.needsDates() && plan.schedule().isEmpty()) {
            problems.error(
                    Place.of(file.toString()),
                    "the plan has no dates",
                    "a calendar is nothing but dates",
                    "make the plan with --start DATE");
        }
        Refusal.ifAny(ExitCode.USAGE, problems);
        String text = PlanReport.write(plan, form, new Scope(environment, cluster), fleet);
        if (output.isEmpty()) {
            console.result(text);
            return ExitCode.DONE;
        }
        OutputFiles.write(Map.of(output.get(), text));
        console.message("wrote " + output.get());
        return ExitCode.DONE;
    }

    private Optional<Fleet> fleet(InputFile input, Diagnostics problems) {
        Matrices matrices = MatrixOptions.read(matrixOptions.files(problems), problems);
        return FleetLoader.load(input, matrices, problems);
    }

    private void checkScope(OutputFormat form, Plan plan, Diagnostics usage) {
        if (form != OutputFormat.MARKDOWN
                && (environment.isPresent() || cluster.isPresent() || fleetFile.isPresent())) {
            usage.error(
                    Place.of("command line"),
                    "only a runbook is of one environment or cluster, or tells roles",
                    "found --environment, --cluster or --fleet without --format markdown",
                    "leave them out, or write --format markdown");
        }
        environment.ifPresent(name -> checkName("environment", name, plan.environments(), usage));
        List<String> clusters =
                plan.paths().stream().flatMap(path -> path.clusters().stream()).toList();
        cluster.ifPresent(name -> checkName("cluster", name, clusters, usage));
    }

    private static void checkName(String what, String name, List<String> known, Diagnostics usage) {
        if (!known.contains(name)) {
            usage.error(
                    Place.of("--%s %s".formatted(what, name)),
                    "the plan has no such " + what,
                    "it has " + String.join(", ", known),
                    Nearest.to(name, known).map(word -> "write " + word).orElse(""));
        }
    }
}
