package dev.stepladder.cli;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.export.ExportFormat;
import dev.stepladder.load.InputFile;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.schedule.DatedPlan;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "A plan in another form: spreadsheet, page, calendar, graph.")
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", description = "A plan file (.yaml, .json).")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "HOW",
            required = true,
            description = "csv, json, html, ics (calendar), dot (Graphviz) or mermaid.")
    private ExportFormat format = ExportFormat.CSV;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file instead of standard output.")
    private Optional<Path> output = Optional.empty();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics problems = new Diagnostics();
        Optional<DatedPlan> read =
                InputFile.read(file, problems).flatMap(input -> PlanReader.readDated(input, problems));
        Refusal.ifAny(ExitCode.INPUT, problems);
        DatedPlan plan = read.orElseThrow();
        output.ifPresent(to -> OutputFiles.check(to, problems));
        if (format.needsDates() && plan.schedule().isEmpty()) {
            problems.error(
                    Place.of(file.toString()),
                    "the plan has no dates",
                    "a calendar is nothing but dates",
                    "make the plan with --start DATE");
        }
        Refusal.ifAny(ExitCode.USAGE, problems);
        String text = format.write(plan);
        if (output.isEmpty()) {
            console.result(text);
            return ExitCode.DONE;
        }
        OutputFiles.write(Map.of(output.get(), text));
        console.message("wrote " + output.get());
        return ExitCode.DONE;
    }
}
