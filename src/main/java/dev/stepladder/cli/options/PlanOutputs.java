package dev.stepladder.cli.options;

import dev.stepladder.app.result.PlanResult;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Content;
import dev.stepladder.cli.io.OutputFiles;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.PlanReport;
import dev.stepladder.report.Presentation;
import dev.stepladder.schedule.DatedPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The destinations of a plan: files in several formats, or the terminal. */
public final class PlanOutputs {
    private static final String STANDARD_OUTPUT = "-";

    /** The formats that other commands read. */
    private static final List<OutputFormat> PLANS = List.of(OutputFormat.YAML, OutputFormat.JSON);

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write the plan to a file instead of printing a table. The extension picks the format: .yaml, .json, .csv, .xlsx, .txt, .md (for reviewers), .runbook.md, .html, .ics, .dot or .mmd; - is standard output, YAML without --format. May be repeated.")
    private List<String> outputs = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "Format of standard output, and of each file of -o whose extension leaves it open: yaml, json, summary, csv, xlsx, text, markdown, runbook, html, ics, dot or mermaid (default: text).")
    private Optional<String> format = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /**
     * Reports files that cannot be written.
     *
     * @param inputs files that the command reads and must not overwrite
     * @param dated whether the plan is to have dates
     */
    public void check(List<Path> inputs, boolean dated, Console console, Diagnostics problems) {
        format.ifPresent(word -> Formats.read(word, PlanReport.FORMATS, problems));
        if (outputs.isEmpty() && !dated && standard().needsDates()) {
            needsDates("--format " + standard().word(), problems);
        }
        checkTerminal(console, problems);
        for (String name : outputs) {
            checkOutput(name, inputs, problems);
            if (!dated && format(name).filter(OutputFormat::needsDates).isPresent()) {
                needsDates("-o " + name, problems);
            }
        }
    }

    /** A terminal shows no bytes. */
    private void checkTerminal(Console console, Diagnostics problems) {
        if ((outputs.isEmpty() || outputs.contains(STANDARD_OUTPUT))
                && standard().isBinary()
                && console.terminal().showsResults()) {
            problems.error(
                    Place.of("--format " + standard().word()),
                    "a terminal cannot show a workbook",
                    "",
                    "write -o plan" + standard().extension());
        }
    }

    private static void needsDates(String option, Diagnostics problems) {
        problems.error(
                Place.of(option),
                "missing --start",
                "a calendar needs dates",
                "add --start, such as --start 2026-12-01");
    }

    /** The format of standard output. */
    private OutputFormat standard() {
        OutputFormat usual = outputs.isEmpty() ? OutputFormat.TEXT : OutputFormat.YAML;
        return format.flatMap(word -> OutputFormat.of(word, PlanReport.FORMATS)).orElse(usual);
    }

    /** The words of the command line. */
    private List<String> arguments() {
        return command.root().commandLine().getParseResult().originalArgs();
    }

    private Optional<OutputFormat> format(String name) {
        return name.equals(STANDARD_OUTPUT)
                ? Optional.of(standard())
                : format.flatMap(word -> OutputFormat.of(word, PlanReport.FORMATS))
                        .or(() -> OutputFormat.ofFile(name, PlanReport.FORMATS));
    }

    private void checkOutput(String name, List<Path> inputs, Diagnostics problems) {
        if (name.equals(STANDARD_OUTPUT)) {
            return;
        }
        if (format(name).isEmpty()) {
            problems.error(
                    Place.of("-o " + name),
                    "unknown file extension",
                    "known: " + String.join(", ", OutputFormat.extensions(PlanReport.FORMATS)),
                    "write " + instead(name));
            return;
        }
        format.flatMap(word -> OutputFormat.of(word, PlanReport.FORMATS))
                .ifPresent(named -> Formats.checkFile(named, PlanReport.FORMATS, name, problems));
        OutputFiles.check(Path.of(name), inputs, problems);
    }

    private static String instead(String name) {
        Path file = Path.of(name);
        if (OutputFiles.isNoFile(file) || file.startsWith("/dev")) {
            return "- for YAML on standard output";
        }
        return Files.isDirectory(file)
                ? file.resolve("plan.yaml").toString()
                : name.replaceFirst("\\.[^./]*$", "") + ".yaml";
    }

    /** Writes all of them, or prints the table if there are none. */
    public void write(PlanResult.Made made, StyleOptions style, Console console) {
        DatedPlan plan = made.plan();
        if (outputs.isEmpty()) {
            console.result(standardOutput(plan, style, console));
            return;
        }
        Optional<Path> kept = outputs.stream()
                .filter(name -> !name.equals(STANDARD_OUTPUT))
                .filter(name -> format(name).filter(PLANS::contains).isPresent())
                .map(Path::of)
                .findFirst();
        Map<Path, Content> files = new LinkedHashMap<>();
        for (String name : outputs) {
            if (!name.equals(STANDARD_OUTPUT)) {
                Path file = Path.of(name);
                String next = kept.map(plans -> NextCommand.preflight(NextCommand.from(plans, file)))
                        .orElseGet(() -> NextCommand.keep(arguments()));
                files.put(
                        file,
                        out -> PlanReport.write(
                                plan,
                                format(name).orElseThrow(),
                                Presentation.FILE
                                        .with(style.file(console), next)
                                        .with(made.basis().matrices()),
                                out));
            }
        }
        OutputFiles.writeAll(files);
        if (outputs.contains(STANDARD_OUTPUT)) {
            console.result(standardOutput(plan, style, console));
        }
        files.keySet().forEach(file -> console.noteOf("wrote", file));
    }

    private Content standardOutput(DatedPlan plan, StyleOptions style, Console console) {
        return out -> PlanReport.write(
                plan, standard(), Presentation.FILE.with(style.style(console), NextCommand.keep(arguments())), out);
    }
}
