package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.OutputFiles;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.snapshot.Snapshot;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder snapshot}. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "A fleet file for one cluster, out of what kubectl, aws, eksctl, kops, helm and istioctl print about it.",
            "Each file is known by its shape: kubectl get nodes|deployments|daemonsets -A -o json, kubectl version -o json,"
                    + " aws eks describe-cluster|describe-addon|describe-nodegroup, aws lambda list-functions, eksctl get nodegroup -o json,"
                    + " kops get cluster|instancegroups -o yaml, helm list -A -o json, istioctl version -o json."
        })
final class SnapshotCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What these commands have printed, in JSON or YAML.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--cluster", paramLabel = "NAME", description = "Its name; default: what the outputs say.")
    private Optional<String> cluster = Optional.empty();

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            defaultValue = "dev",
            description = "The environment it belongs to (default: ${DEFAULT-VALUE}).")
    private String environment = "dev";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file instead of standard output.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    SnapshotCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics problems = new Diagnostics();
        Matrices matrices = MatrixOptions.read(matrixOptions.files(problems), problems);
        List<InputFile> outputs = files.stream()
                .flatMap(file -> InputFile.read(file, problems).stream())
                .toList();
        String text = Snapshot.of(outputs, environment, cluster, matrices, problems);
        Refusal.ifAny(ExitCode.INPUT, problems);
        Diagnostics usage = new Diagnostics();
        output.ifPresent(file -> OutputFiles.check(file, files, usage));
        Refusal.ifAny(ExitCode.USAGE, usage);
        if (output.isPresent()) {
            OutputFiles.write(Map.of(output.get(), text));
            console.message("wrote " + output.get());
        } else {
            console.result(text);
        }
        return complain(text, matrices);
    }

    /** Versions that no matrix knows stand in the text as they are; this says what to do about them. */
    private int complain(String text, Matrices matrices) {
        Diagnostics unknown = new Diagnostics();
        FleetLoader.load(new InputFile(output.map(Path::toString).orElse("snapshot"), text), matrices, unknown);
        console.problems(unknown.sorted());
        return unknown.hasErrors() ? ExitCode.NO : ExitCode.DONE;
    }
}
