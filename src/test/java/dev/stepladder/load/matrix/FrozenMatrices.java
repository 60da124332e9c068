package dev.stepladder.load.matrix;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.List;

/** A copy of the shipped matrices that stays as it is, for tests that need real matrices but not today's. */
public final class FrozenMatrices {
    public static final Path FOLDER = Path.of("src/test/resources/frozen-matrices");

    private FrozenMatrices() {}

    public static List<InputFile> files() {
        return MatrixFolder.read(FOLDER, new Diagnostics());
    }

    public static Matrices load() {
        return MatrixLoader.load(files(), new Diagnostics());
    }
}
