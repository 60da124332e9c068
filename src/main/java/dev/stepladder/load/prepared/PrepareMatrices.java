package dev.stepladder.load.prepared;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A step of the build: writes the prepared file beside the shipped matrices. */
public final class PrepareMatrices {
    private PrepareMatrices() {}

    /**
     * Prepares the matrices in a folder of compiled classes.
     *
     * @param args the folder
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        List<InputFile> files = ShippedMatrices.files(classes);
        Diagnostics problems = new Diagnostics();
        Matrices matrices = MatrixLoader.load(files, problems);
        if (!problems.hasErrors()) {
            Files.write(
                    classes.resolve(PreparedMatrices.RESOURCE.substring(1)), PreparedMatrices.bytes(files, matrices));
        }
    }
}
