package dev.stepladder.app.answer;

import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.app.request.SnapshotRequest;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.SnapshotResult;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers a {@link SnapshotRequest}. */
public final class FleetSnapshot {
    private FleetSnapshot() {}

    /** The commands that a live snapshot runs, as a shell line each: first those of the cluster, then those of the cloud that it turns out to be of. */
    public static List<String> commands(SnapshotRequest.Live live, Optional<String> cluster) {
        List<String> lines = new ArrayList<>();
        LiveCommand.all(live.context(), live.helmReleases()).forEach(command -> lines.add(command.inWords()));
        for (String provider : LiveCommand.CLOUDS) {
            List<LiveCommand> ofCloud = LiveCommand.ofCloud(provider, cluster.orElse(""));
            lines.add(
                    ofCloud.isEmpty()
                            ? "# of a cluster of %s nothing without its name: --cluster NAME".formatted(provider)
                            : "# of a cluster of %s:".formatted(provider));
            ofCloud.forEach(command -> lines.add(command.inWords()));
        }
        return lines;
    }

    /**
     * The text of a fleet file. The answer is no if the file has problems beyond its open questions; they are named.
     *
     * @param problems the problems of the request that are known already
     */
    public static Outcome<SnapshotResult> answer(SnapshotRequest request, MatrixFiles files, Diagnostics problems) {
        if (request.outputs().isEmpty() && request.live().isEmpty()) {
            problems.error(Place.of("command line"), "nothing to read", "", "name files, or ask a cluster: --live");
        }
        Diagnostics input = new Diagnostics();
        Matrices matrices = MatrixReading.matrices(files, input).matrices();
        if (input.hasErrors()) {
            return Outcome.wrongInput(input);
        }
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        request.outputs().stream()
                .filter(file -> !InputFile.isStandardInput(file) && Files.notExists(file))
                .forEach(file -> InputFile.read(file, input));
        Optional<InputFile> old = request.refreshed().flatMap(file -> InputFile.read(file, input));
        Snapshot snapshot = new Snapshot(matrices, input);
        snapshot.read(request.outputs().stream()
                .filter(file -> InputFile.isStandardInput(file) || Files.exists(file))
                .toList());
        request.live()
                .ifPresent(live -> snapshot.ask(
                        LiveCommand.all(live.context(), live.helmReleases()),
                        request.cluster(),
                        live.notes(),
                        live.path()));
        SnapshotResult result = old.isPresent() ? refreshed(snapshot, old.get(), request) : made(snapshot, request);
        return input.hasErrors() ? Outcome.wrongInput(input) : judged(result, request, matrices);
    }

    private static SnapshotResult made(Snapshot snapshot, SnapshotRequest request) {
        FleetText.Written written = snapshot.fleet(request.environment(), request.cluster());
        return new SnapshotResult(written.text(), written.questions(), Optional.empty());
    }

    private static SnapshotResult refreshed(Snapshot snapshot, InputFile old, SnapshotRequest request) {
        FleetRefresh.Refreshed refreshed = snapshot.refreshed(old, request.cluster());
        return new SnapshotResult(refreshed.text(), refreshed.questions(), Optional.of(refreshed.changes()));
    }

    private static Outcome<SnapshotResult> judged(SnapshotResult result, SnapshotRequest request, Matrices matrices) {
        Diagnostics unknown = new Diagnostics();
        FleetLoader.load(new InputFile(request.name(), result.text()), matrices, unknown);
        List<Diagnostic> rest =
                unknown.sorted().stream().filter(problem -> !isAsked(problem)).toList();
        return new Outcome<>(rest.isEmpty() ? Outcome.Verdict.YES : Outcome.Verdict.NO, Optional.of(result), rest);
    }

    /** Whether the file has an open question about a problem. */
    private static boolean isAsked(Diagnostic problem) {
        return problem.message().matches("cluster without a provider|cluster without kubernetes|unknown provider .*");
    }
}
