package dev.stepladder.cli;

import dev.stepladder.audit.MatrixDiff;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.Formats;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixFolder;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Plan;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.matrix.MatrixDiffText;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder matrix diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Say which facts came, went and changed between two folders of matrices, and which plans rely on them.",
        footer = {
            "",
            "With one folder, the matrices that ship with stepladder are the old ones.",
            "Exit codes: 0 compared, 1 a plan relies on what went or changed, 3 files that don't load."
        })
final class MatrixDiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "1..2", description = "OLD NEW, or just NEW: folders of matrix files.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--plans",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Plan files: which of them rely on facts that went or changed?")
    private List<Path> planFiles = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "HOW",
            defaultValue = "text",
            description = "text or json (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    MatrixDiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics usage = new Diagnostics();
        OutputFormat form = Formats.read(format, Formats.TEXT_OR_JSON, usage);
        Refusal.ifAny(ExitCode.USAGE, usage);
        Diagnostics problems = new Diagnostics();
        List<InputFile> old =
                folders.size() == 1 ? ShippedMatrices.files() : MatrixFolder.read(folders.get(0), problems);
        List<InputFile> recent = MatrixFolder.read(folders.get(folders.size() - 1), problems);
        Matrices before = MatrixLoader.load(old, problems);
        Matrices after = MatrixLoader.load(recent, problems);
        Map<String, Plan> plans = new LinkedHashMap<>();
        for (Path file : planFiles) {
            InputFile.read(file, problems)
                    .flatMap(input -> PlanReader.read(input, problems))
                    .ifPresent(plan -> plans.put(file.toString(), plan));
        }
        Refusal.ifAny(ExitCode.INPUT, problems);
        MatrixDiff diff = MatrixDiff.of(before, after);
        Map<String, NavigableSet<String>> touched = new LinkedHashMap<>();
        plans.forEach((name, plan) -> touched.put(
                name, diff.touched(plan.facts().stream().map(Fact::id).toList())));
        MatrixDiffText text = new MatrixDiffText(diff, touched);
        console.result(form == OutputFormat.JSON ? text.json() : text.text());
        return touched.values().stream().allMatch(NavigableSet::isEmpty) ? ExitCode.DONE : ExitCode.NO;
    }
}
