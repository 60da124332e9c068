package dev.stepladder.load.prepared;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.ShippedMatrices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        Diagnostics problems = new Diagnostics();
        DigestedMatrices matrices = DigestedMatrices.of(ShippedMatrices.files(classes), problems);
        if (!problems.hasErrors()) {
            Files.write(
                    classes.resolve(PreparedMatrices.RESOURCE.substring(1)),
                    PreparedMatrices.bytes(ShippedMatrices.stamp(classes), matrices));
        }
    }
}
