package dev.stepladder.cli;

import dev.stepladder.app.Stepladder;
import dev.stepladder.app.request.SnapshotRequest;
import dev.stepladder.app.result.SnapshotResult;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        headerHeading = "Examples:%n" + "  stepladder snapshot outputs/ -o fleet.yaml%n" + "%n",
        sortOptions = false,
        description = {
            "Make a fleet file from the output of kubectl, cloud command lines, helm, istioctl and other tools.",
            "Each file is recognised by its content: kubectl get nodes|deployments|daemonsets -A -o json, kubectl version -o json,"
                    + " aws eks describe-*, aws lambda list-functions, eksctl get, az aks, gcloud container, Terraform states,"
                    + " kops get -o yaml, helm list -A -o json, istioctl version -o json, and more.",
            "Things that no matrix covers are listed as uncovered. Open questions are shown in the file and on the terminal."
        })
final class SnapshotCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Output of these commands: files, folders, or archives (.tar.gz, .zip).")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            description = "The cluster that is meant, or the name of the only one (default: the name in the outputs).")
    private Optional<String> cluster = Optional.empty();

    @Option(
            names = "--fleet",
            paramLabel = "FILE",
            description =
                    "Refresh this fleet file: versions, counts of nodes and what is uncovered; all else stays byte for byte.")
    private Optional<Path> fleetFile = Optional.empty();

    @Option(
            names = "--live",
            description =
                    "Ask the cluster with kubectl, istioctl, aws, az and gcloud, as far as they are installed. Read-only commands.")
    private boolean live;

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "The kubectl context to ask; default: the current one.")
    private Optional<String> context = Optional.empty();

    @Option(
            names = "--helm-releases",
            description = "Also ask helm for its releases, which it keeps in Secrets; names and versions only.")
    private boolean helmReleases;

    @Option(names = "--dry-run", description = "With --live: show the commands and run nothing.")
    private boolean dryRun;

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description =
                    "The environment it belongs to (default: the one that the name of the cluster speaks of, such as shop-prod, or else dev).")
    private Optional<String> environment = Optional.empty();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    SnapshotCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics usage = new Diagnostics();
        if (dryRun && !live) {
            usage.error(Place.of("--dry-run"), "--dry-run without --live", "it shows what --live runs", "add --live");
        }
        resultOptions.check(matrixOptions.inputs(files.stream()), usage);
        Optional<SnapshotRequest.Live> asked = live
                ? Optional.of(new SnapshotRequest.Live(
                        context, helmReleases, Objects.requireNonNullElse(System.getenv("PATH"), ""), console::note))
                : Optional.empty();
        if (dryRun && asked.isPresent()) {
            resultOptions.write(String.join("\n", Stepladder.snapshotCommands(asked.get(), cluster)) + "\n", console);
            return ExitCode.DONE;
        }
        String name =
                resultOptions.file().or(() -> fleetFile).map(Path::toString).orElse("snapshot");
        SnapshotRequest request = new SnapshotRequest(files, environment, cluster, name, fleetFile, asked);
        return Results.show(matrixOptions.stepladder().noticing(usage).snapshot(request), console, this::show);
    }

    /** Shows the difference before anything is written. */
    private void show(SnapshotResult result) {
        result.changes().ifPresent(changes -> {
            changes.forEach(console::message);
            if (changes.isEmpty()) {
                console.message(fleetFile.map(Path::toString).orElse("fleet") + ": nothing has changed");
            }
        });
        resultOptions.write(result.text(), console);
        result.questions().forEach(question -> console.message("question: " + question));
    }
}
