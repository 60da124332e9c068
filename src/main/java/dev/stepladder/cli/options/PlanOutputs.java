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
import picocli.CommandLine.Option;

/** Where a plan goes: files of one format or another, or the terminal. */
public final class PlanOutputs {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write the plan to a file instead of a table; .yaml, .json, .csv or .txt picks the format, - is YAML on standard output. May be repeated.")
    private List<String> outputs = new ArrayList<>();

    /**
     * Reports files that can't be written.
     *
     * @param inputs what the command reads and must not overwrite
     */
    public void check(List<Path> inputs, Diagnostics problems) {
        outputs.forEach(file -> checkOutput(file, inputs, problems));
    }

    private static void checkOutput(String name, List<Path> inputs, Diagnostics problems) {
        if (name.equals("-")) {
            return;
        }
        if (OutputFormat.ofFile(name, PlanReport.FORMATS).isEmpty()) {
            problems.error(
                    Place.of("-o " + name),
                    "unknown file extension",
                    "known are " + String.join(", ", OutputFormat.extensions(PlanReport.FORMATS)),
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
                OutputFormat form =
                        OutputFormat.ofFile(name, PlanReport.FORMATS).orElseThrow();
                files.put(Path.of(name), PlanReport.write(plan, form));
            }
        }
        OutputFiles.write(files);
        if (outputs.contains("-")) {
            console.result(PlanReport.write(plan, OutputFormat.YAML));
        }
        files.keySet().forEach(file -> console.message("wrote " + file));
    }
}
