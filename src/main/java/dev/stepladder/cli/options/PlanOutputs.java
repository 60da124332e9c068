package dev.stepladder.cli.options;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.OutputFiles;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.PlanReport;
import dev.stepladder.schedule.DatedPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The destinations of a plan: files in several formats, or the terminal. */
public final class PlanOutputs {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write the plan to a file instead of printing a table. The extension picks the format: .yaml, .json, .csv, .txt, .md, .html, .ics, .dot or .mmd; - is YAML on standard output. May be repeated.")
    private List<String> outputs = new ArrayList<>();

    /**
     * Reports files that cannot be written.
     *
     * @param inputs files that the command reads and must not overwrite
     * @param dated whether the plan is to have dates
     */
    public void check(List<Path> inputs, boolean dated, Diagnostics problems) {
        for (String name : outputs) {
            checkOutput(name, inputs, problems);
            if (!dated && format(name).filter(OutputFormat::needsDates).isPresent()) {
                problems.error(
                        Place.of("-o " + name),
                        "missing --start",
                        "a calendar needs dates",
                        "add --start, such as --start 2026-12-01");
            }
        }
    }

    private static Optional<OutputFormat> format(String name) {
        return OutputFormat.ofFile(name, PlanReport.FORMATS);
    }

    private static void checkOutput(String name, List<Path> inputs, Diagnostics problems) {
        if (name.equals("-")) {
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
    public void write(DatedPlan plan, Console console) {
        if (outputs.isEmpty()) {
            console.result(PlanReport.write(plan, OutputFormat.TEXT));
            return;
        }
        Map<Path, String> files = new LinkedHashMap<>();
        for (String name : outputs) {
            if (!name.equals("-")) {
                files.put(Path.of(name), PlanReport.write(plan, format(name).orElseThrow()));
            }
        }
        OutputFiles.write(files);
        if (outputs.contains("-")) {
            console.result(PlanReport.write(plan, OutputFormat.YAML));
        }
        files.keySet().forEach(file -> console.message("wrote " + file));
    }
}
