package dev.stepladder.cli;

import dev.stepladder.app.request.SnapshotRequest;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.OutputFiles;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            "Make a fleet file for one cluster from the output of kubectl, aws, eksctl, kops, helm and istioctl.",
            "Each file is recognized by its content: kubectl get nodes|deployments|daemonsets -A -o json, kubectl version -o json,"
                    + " aws eks describe-cluster|describe-addon|describe-nodegroup, aws lambda list-functions, eksctl get nodegroup -o json,"
                    + " kops get cluster|instancegroups -o yaml, helm list -A -o json, istioctl version -o json."
        })
final class SnapshotCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The output of these commands, in JSON or YAML.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            description = "Name of the cluster (default: the name in the outputs).")
    private Optional<String> cluster = Optional.empty();

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            defaultValue = "dev",
            description = "Environment of the cluster (default: ${DEFAULT-VALUE}).")
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
        Diagnostics usage = new Diagnostics();
        output.ifPresent(file -> OutputFiles.check(file, files, usage));
        String name = output.map(Path::toString).orElse("snapshot");
        return Results.show(
                matrixOptions
                        .stepladder()
                        .noticing(usage)
                        .snapshot(new SnapshotRequest(files, environment, cluster, name)),
                console,
                text -> OutputFiles.write(output, text, console));
    }
}
