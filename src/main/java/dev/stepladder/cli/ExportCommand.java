package dev.stepladder.cli;

import dev.stepladder.app.Stepladder;
import dev.stepladder.app.request.PatchRequest;
import dev.stepladder.app.result.PlanWithFleet;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.Formats;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.NextCommand;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.cli.options.ScopeOptions;
import dev.stepladder.cli.options.StyleOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.PlanReport;
import dev.stepladder.report.Presentation;
import dev.stepladder.report.runbook.Scope;
import dev.stepladder.schedule.DatedPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        headerHeading = "Examples:%n"
                + "  stepladder export plan.yaml --format markdown%n"
                + "  stepladder export plan.yaml --format runbook --environment prod%n"
                + "  stepladder export plan.yaml --format runbook --step 12..18%n"
                + "  stepladder export plan.yaml -o plan.html -o plan.xlsx%n"
                + "%n",
        sortOptions = false,
        description =
                "Write a plan in another format: for a pull request, runbook, spreadsheet, page, calendar, graph.")
final class ExportCommand implements Callable<Integer> {
    /** The formats of a plan, and the one that also needs the repository's files. */
    private static final List<OutputFormat> FORMATS = Stream.concat(
                    PlanReport.FORMATS.stream(), Stream.of(OutputFormat.PATCH))
            .toList();

    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", description = "A plan file (.yaml, .json).")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "Default: by the extension of -o. markdown (for reviewers of a pull request), runbook, csv, xlsx, html, ics (calendar), dot (Graphviz), mermaid, patch (for git apply), yaml, json, summary (the headline as JSON) or text.")
    private Optional<String> format = Optional.empty();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions(FORMATS);

    @Mixin
    private ScopeOptions scopeOptions = new ScopeOptions();

    @Option(
            names = "--fleet",
            paramLabel = "FILE",
            description =
                    "The fleet file: with runbook for roles and approvers, with html for plan files of an earlier version, which lack windows, freezes and soak.")
    private Optional<Path> fleetFile = Optional.empty();

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description = "With patch: the folder of the repository (default: the current folder).")
    private Optional<Path> repository = Optional.empty();

    @Mixin
    private StyleOptions styleOptions = new StyleOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics usage = new Diagnostics();
        if (format.isEmpty() && resultOptions.isPrinted()) {
            Formats.missing(FORMATS, usage);
        }
        List<Path> inputs = Stream.concat(Stream.of(file), fleetFile.stream()).toList();
        resultOptions.check(format, inputs, usage);
        resultOptions.checkTerminal(console, usage);
        styleOptions.check(usage);
        Set<OutputFormat> forms = resultOptions.formats();
        checkPatch(forms, usage);
        Refusal.ifAny(ExitCode.USAGE, usage);
        if (forms.contains(OutputFormat.PATCH)) {
            return patch();
        }
        Stepladder stepladder = matrixOptions.stepladder();
        return Results.show(
                forms.contains(OutputFormat.HTML)
                        ? stepladder.readWithMatrices(file, fleetFile)
                        : stepladder.read(file, fleetFile),
                console,
                read -> write(read, forms));
    }

    private void checkPatch(Set<OutputFormat> forms, Diagnostics usage) {
        boolean patch = forms.contains(OutputFormat.PATCH);
        if (patch && forms.size() > 1) {
            usage.error(
                    Place.of("command line"),
                    "a patch is written alone",
                    "found " + words(forms),
                    "export the others by another command");
        }
        if (!patch && repository.isPresent()) {
            usage.error(
                    Place.of("command line"),
                    "--repo: only for a patch",
                    "found " + words(forms),
                    "leave it out, or write --format patch");
        }
        List<String> dates = scopeOptions.given().stream()
                .filter(option -> option.equals("--from") || option.equals("--until"))
                .toList();
        if (patch && !dates.isEmpty()) {
            usage.error(
                    Place.of("command line"),
                    "%s: only for a runbook".formatted(String.join(", ", dates)),
                    "found --format patch",
                    "leave it out");
        }
        if (patch && fleetFile.isPresent()) {
            usage.error(
                    Place.of("command line"),
                    "--fleet does not apply to a patch",
                    "the plan file has the lines that it changes",
                    "leave it out");
        }
    }

    private int patch() {
        PatchRequest request = new PatchRequest(
                file,
                scopeOptions.steps(),
                scopeOptions.stage(),
                scopeOptions.environment(),
                scopeOptions.cluster(),
                repository.orElse(Path.of("")));
        return Results.show(
                matrixOptions.stepladder().patch(request), console, text -> resultOptions.write(text, console));
    }

    private void write(PlanWithFleet read, Set<OutputFormat> forms) {
        DatedPlan plan = read.plan();
        Diagnostics problems = new Diagnostics();
        checkUse(forms, problems);
        Scope scope = scopeOptions.read(plan, problems);
        if (forms.stream().anyMatch(OutputFormat::needsDates) && plan.schedule().isEmpty()) {
            problems.error(
                    Place.of(file.toString()),
                    "the plan has no dates",
                    "a calendar needs dates",
                    "make the plan with --start DATE");
        }
        Refusal.ifAny(ExitCode.USAGE, problems);
        // A plan file of an earlier version lacks the windows, freezes and waits of the fleet.
        DatedPlan shown = read.fleet().map(plan::completedBy).orElse(plan);
        resultOptions.write((form, to) -> out -> PlanReport.write(shown, form, how(read, scope, to), out), console);
    }

    /**
     * How the plan is shown.
     *
     * @param to the file that it is written to; empty for standard output
     */
    private Presentation how(PlanWithFleet read, Scope scope, Optional<Path> to) {
        return new Presentation(
                to.isPresent() ? styleOptions.file(console) : styleOptions.style(console),
                scope,
                read.fleet(),
                read.matrices(),
                NextCommand.preflight(
                        to.map(written -> NextCommand.from(file, written)).orElse(file)));
    }

    private static String words(Set<OutputFormat> forms) {
        return "--format " + String.join(", ", OutputFormat.words(List.copyOf(forms)));
    }

    private void checkUse(Set<OutputFormat> forms, Diagnostics usage) {
        List<String> given = scopeOptions.given();
        if (!forms.contains(OutputFormat.RUNBOOK) && !forms.contains(OutputFormat.HTML) && fleetFile.isPresent()) {
            usage.error(
                    Place.of("command line"),
                    "--fleet: only for a runbook and a page",
                    "found " + words(forms),
                    "leave it out, or write --format runbook or --format html");
        }
        if (!forms.equals(Set.of(OutputFormat.RUNBOOK)) && !given.isEmpty()) {
            usage.error(
                    Place.of("command line"),
                    "%s: only for a runbook or a patch".formatted(String.join(", ", given)),
                    "found " + words(forms),
                    "leave it out, or write --format runbook or --format patch");
        }
    }
}
