package dev.stepladder.app.answer;

import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.app.request.SnapshotRequest;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.snapshot.Snapshot;
import dev.stepladder.yaml.InputFile;
import java.util.List;
import java.util.Optional;

/** Answers a {@link SnapshotRequest}. */
public final class FleetSnapshot {
    private FleetSnapshot() {}

    /**
     * The text of a fleet file. It keeps versions that no matrix knows; then the answer is no, and the problems name them.
     *
     * @param problems the problems of the request that are known already
     */
    public static Outcome<String> answer(SnapshotRequest request, MatrixFiles files, Diagnostics problems) {
        Diagnostics input = new Diagnostics();
        Matrices matrices = MatrixLoader.load(MatrixReading.read(files, input), input);
        List<InputFile> outputs = request.outputs().stream()
                .flatMap(file -> InputFile.read(file, input).stream())
                .toList();
        String text = Snapshot.of(outputs, request.environment(), request.cluster(), matrices, input);
        if (input.hasErrors()) {
            return Outcome.wrongInput(input);
        }
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        Diagnostics unknown = new Diagnostics();
        FleetLoader.load(new InputFile(request.name(), text), matrices, unknown);
        return new Outcome<>(
                unknown.hasErrors() ? Outcome.Verdict.NO : Outcome.Verdict.YES, Optional.of(text), unknown.sorted());
    }
}
