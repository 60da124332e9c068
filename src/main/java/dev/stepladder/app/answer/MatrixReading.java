package dev.stepladder.app.answer;

import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.matrix.MatrixFolder;
import dev.stepladder.load.matrix.ShippedMatrices;
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

    /** All of them; folders and files that cannot be read are reported. */
    public static List<InputFile> read(MatrixFiles files, Diagnostics input) {
        List<InputFile> read = new ArrayList<>(files.shipped() ? ShippedMatrices.files() : List.of());
        files.folders().forEach(folder -> read.addAll(MatrixFolder.read(folder, input)));
        return read;
    }
}
