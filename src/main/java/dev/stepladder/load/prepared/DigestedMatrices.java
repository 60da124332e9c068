package dev.stepladder.load.prepared;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.TextDigest;
import java.util.List;

/**
 * Matrices, and which texts they were read from.
 *
 * @param digest the {@link TextDigest} of all texts, which plans name
 */
public record DigestedMatrices(Matrices matrices, String digest) {
    /** What these texts say; problems are reported. */
    public static DigestedMatrices of(List<InputFile> files, Diagnostics problems) {
        return new DigestedMatrices(MatrixLoader.load(files, problems), TextDigest.of(files));
    }
}
