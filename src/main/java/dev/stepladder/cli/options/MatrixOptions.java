package dev.stepladder.cli.options;

import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.matrix.MatrixFolder;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which matrices count. */
public final class MatrixOptions {
    @Option(
            names = "--matrices",
            paramLabel = "DIR",
            description = "Add a folder of your own matrix files. May be repeated.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--no-default-matrices", description = "Leave out the matrices that ship with stepladder.")
    private boolean onlyOwn;

    /** All files that count; problems with folders are collected. */
    public List<InputFile> files(Diagnostics diagnostics) {
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
    public static Matrices read(List<InputFile> files, Diagnostics diagnostics) {
        return MatrixLoader.load(files, diagnostics);
    }
}
