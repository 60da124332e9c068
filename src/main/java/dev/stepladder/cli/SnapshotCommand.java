package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.OutputFiles;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.snapshot.Snapshot;
import dev.stepladder.snapshot.fleetfile.FleetRefresh;
import dev.stepladder.snapshot.fleetfile.FleetText;
import dev.stepladder.snapshot.live.LiveCommand;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        sortOptions = false,
        description = {
            "A fleet file, out of what kubectl, cloud command lines, helm, istioctl and many other tools print about clusters.",
            "Each file is recognised by its content: kubectl get nodes|deployments|daemonsets -A -o json, kubectl version -o json,"
                    + " aws eks describe-*, aws lambda list-functions, eksctl get, az aks, gcloud container, Terraform states,"
                    + " kops get -o yaml, helm list -A -o json, istioctl version -o json, and more.",
            "What no matrix covers is listed as uncovered. What the outputs leave open is asked, in the file and on the terminal."
        })
final class SnapshotCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "What these commands have printed: files, folders of them, or archives (.tar.gz, .zip).")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            description = "The one that is meant, or its name; default: what the outputs say.")
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
                    "Ask the cluster itself: kubectl, istioctl, aws, az, gcloud, as far as they are there. Reads only.")
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

    @Option(names = "--dry-run", description = "Show what --live would run, and run nothing.")
    private boolean dryRun;

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
        Refusal.ifAny(ExitCode.INPUT, problems);
        checkInputs(problems);
        Refusal.ifAny(ExitCode.USAGE, problems);
        List<LiveCommand> commands = live ? LiveCommand.all(context, helmReleases) : List.of();
        if (dryRun) {
            commands.forEach(command -> console.result(command.inWords() + "\n"));
            return ExitCode.DONE;
        }
        files.stream().filter(Files::notExists).forEach(file -> InputFile.read(file, problems));
        Optional<InputFile> old = fleetFile.flatMap(file -> InputFile.read(file, problems));
        Snapshot snapshot = new Snapshot(matrices, problems);
        snapshot.read(files.stream().filter(Files::exists).toList());
        if (live) {
            String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
            snapshot.ask(commands, cluster, console::message, path);
        }
        return old.isPresent()
                ? refresh(snapshot, old.get(), matrices, problems)
                : write(snapshot.fleet(environment, cluster), matrices, problems);
    }

    private void checkInputs(Diagnostics problems) {
        if (files.isEmpty() && !live) {
            problems.error(Place.of("command line"), "nothing to read", "", "name files, or ask a cluster: --live");
        }
        if (dryRun && !live) {
            problems.error(Place.of("--dry-run"), "nothing would be run", "it shows what --live runs", "add --live");
        }
    }

    private int write(FleetText.Written written, Matrices matrices, Diagnostics problems) {
        put(written.text(), files, problems);
        written.questions().forEach(question -> console.message("question: " + question));
        return complain(written.text(), matrices);
    }

    /** The difference comes first; the file that is refreshed may be the one that is written. */
    private int refresh(Snapshot snapshot, InputFile old, Matrices matrices, Diagnostics problems) {
        FleetRefresh.Refreshed refreshed = snapshot.refreshed(old, cluster);
        Refusal.ifAny(ExitCode.INPUT, problems);
        refreshed.changes().forEach(console::message);
        if (refreshed.changes().isEmpty()) {
            console.message(old.name() + ": nothing has changed");
        }
        put(refreshed.text(), files, problems);
        refreshed.questions().forEach(question -> console.message("question: " + question));
        return complain(refreshed.text(), matrices);
    }

    private void put(String text, List<Path> inputs, Diagnostics problems) {
        Refusal.ifAny(ExitCode.INPUT, problems);
        Diagnostics usage = new Diagnostics();
        output.ifPresent(file -> OutputFiles.check(file, inputs, usage));
        Refusal.ifAny(ExitCode.USAGE, usage);
        if (output.isPresent()) {
            OutputFiles.write(Map.of(output.get(), text));
            console.message("wrote " + output.get());
        } else {
            console.result(text);
        }
    }

    /** What the file lacks, and has a question for. */
    private static boolean isAsked(Diagnostic problem) {
        return problem.message().matches("cluster without a provider|cluster without kubernetes|unknown provider .*");
    }

    /** Versions that no matrix knows stand in the text as they are; this says what to do about them. */
    private int complain(String text, Matrices matrices) {
        Diagnostics unknown = new Diagnostics();
        FleetLoader.load(new InputFile(output.map(Path::toString).orElse("snapshot"), text), matrices, unknown);
        List<Diagnostic> rest =
                unknown.sorted().stream().filter(problem -> !isAsked(problem)).toList();
        console.problems(rest);
        return rest.isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }
}
