package dev.stepladder.app.result;

import dev.stepladder.matrix.Matrices;
import dev.stepladder.yaml.InputFile;
import java.util.List;

/** Matrices, and the files that they come from. */
public record MatrixSet(List<InputFile> files, Matrices matrices) {
    public MatrixSet {
        files = List.copyOf(files);
    }
}
