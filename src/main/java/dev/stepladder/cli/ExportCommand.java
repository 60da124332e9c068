package dev.stepladder.cli;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.FleetLoader;
import dev.stepladder.load.InputFile;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Plan;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.runbook.Scope;
import dev.stepladder.schedule.DatedPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Write a plan, or the part of one environment or cluster, in another form.")
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", description = "A plan file (.yaml, .json).")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "HOW",
            required = true,
            description = "markdown: the runbook, with commands, checks and known issues at each step.")
    private ExportFormat format = ExportFormat.MARKDOWN;

    @Option(names = "--environment", paramLabel = "NAME", description = "Only the steps of one environment.")
    private Optional<String> environment = Optional.empty();

    @Option(names = "--cluster", paramLabel = "NAME", description = "Only the steps of one cluster.")
    private Optional<String> cluster = Optional.empty();

    @Option(
            names = "--fleet",
            paramLabel = "FILE",
            description = "Who has which role, who approves, and which windows there are.")
    private Optional<Path> fleetFile = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file instead of standard output.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics problems = new Diagnostics();
        Optional<DatedPlan> plan =
                InputFile.read(file, problems).flatMap(input -> PlanReader.readDated(input, problems));
        Optional<Fleet> fleet =
                fleetFile.flatMap(path -> InputFile.read(path, problems)).flatMap(input -> fleet(input, problems));
        Refusal.ifAny(ExitCode.INPUT, problems);
        Diagnostics usage = new Diagnostics();
        checkNames(plan.orElseThrow().plan(), usage);
        output.ifPresent(path -> OutputFiles.check(path, usage));
        Refusal.ifAny(ExitCode.USAGE, usage);
        String text = format.write(plan.orElseThrow(), new Scope(environment, cluster), fleet);
        if (output.isPresent()) {
            OutputFiles.write(Map.of(output.get(), text));
            console.message("wrote " + output.get());
        } else {
            console.result(text);
        }
        return ExitCode.DONE;
    }

    private Optional<Fleet> fleet(InputFile input, Diagnostics problems) {
        Matrices matrices = MatrixOptions.read(matrixOptions.files(problems), problems);
        return FleetLoader.load(input, matrices, problems);
    }

    private void checkNames(Plan plan, Diagnostics usage) {
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
