package dev.stepladder.cli;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.InputFile;
import dev.stepladder.load.MatrixFolder;
import dev.stepladder.load.MatrixLoader;
import dev.stepladder.load.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which matrices count. */
final class MatrixOptions {
    @Option(
            names = "--matrices",
            paramLabel = "DIR",
            description = "Add a folder of your own matrix files. May be repeated.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--no-default-matrices", description = "Leave out the matrices that ship with stepladder.")
    private boolean onlyOwn;

    /** All files that count; problems with folders are collected. */
    List<InputFile> files(Diagnostics diagnostics) {
        if (onlyOwn && folders.isEmpty()) {
            Diagnostics usage = new Diagnostics();
            usage.error(
                    Place.of("--no-default-matrices"),
                    "no matrices are left",
                    "no folder of your own is named",
                    "add --matrices DIR, or leave it out");
            Refusal.ifAny(ExitCode.USAGE, usage);
        }
        return over(onlyOwn ? List.of() : ShippedMatrices.files(), diagnostics);
    }

    /** These files and the folders that were named. */
    List<InputFile> over(List<InputFile> base, Diagnostics diagnostics) {
        List<InputFile> files = new ArrayList<>(base);
        folders.forEach(folder -> files.addAll(MatrixFolder.read(folder, diagnostics)));
        return files;
    }

    /** The matrices of these files; problems are collected, and then the result is fit only for finding more of them. */
    static Matrices read(List<InputFile> files, Diagnostics diagnostics) {
        return MatrixLoader.load(files, diagnostics);
    }
}
