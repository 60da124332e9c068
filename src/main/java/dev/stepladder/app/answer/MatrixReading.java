package dev.stepladder.app.answer;

import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.app.result.MatrixSet;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.matrix.MatrixFolder;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.load.prepared.DigestedMatrices;
import dev.stepladder.load.prepared.PreparedMatrices;
import dev.stepladder.yaml.InputFile;
import java.util.ArrayList;
import java.util.List;

/** Reads the texts of {@link MatrixFiles}. */
public final class MatrixReading {
    private MatrixReading() {}

    /** Reports if no files are left. */
    public static void check(MatrixFiles files, Diagnostics request) {
        if (!files.shipped() && files.folders().isEmpty()) {
            request.error(
                    Place.of("--no-default-matrices"),
                    "missing matrices",
                    "found no --matrices",
                    "add --matrices DIR, or leave --no-default-matrices out");
        }
    }

    /** What they say; what cannot be read is reported. */
    public static DigestedMatrices matrices(MatrixFiles files, Diagnostics input) {
        return isShipped(files) ? PreparedMatrices.shipped(input) : DigestedMatrices.of(read(files, input), input);
    }

    /** Their texts and what they say; what cannot be read is reported. */
    public static MatrixSet set(MatrixFiles files, Diagnostics input) {
        List<InputFile> texts = read(files, input);
        return new MatrixSet(
                texts, isShipped(files) ? PreparedMatrices.shipped(input).matrices() : MatrixLoader.load(texts, input));
    }

    private static boolean isShipped(MatrixFiles files) {
        return files.shipped() && files.folders().isEmpty();
    }

    /** All their texts; folders and files that cannot be read are reported. */
    public static List<InputFile> read(MatrixFiles files, Diagnostics input) {
        List<InputFile> read = new ArrayList<>(files.shipped() ? ShippedMatrices.files() : List.of());
        files.folders().forEach(folder -> read.addAll(MatrixFolder.read(folder, input)));
        return read;
    }
}
